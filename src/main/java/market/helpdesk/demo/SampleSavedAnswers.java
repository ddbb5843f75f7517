package market.helpdesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.SavedText;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What a shop of the sample often answers with, saved as its people save it. */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleSavedAnswers implements SampleScene {

	private static final String SHOP = "riva";

	private static final String OWNER = "giulia";

	private static final List<SavedText> TEXTS = List.of(new SavedText("Reso ricevuto", """
			Buongiorno {{buyer}},
			il reso dell'ordine {{order}} è arrivato ed è in controllo. Il rimborso parte al più presto.
			Grazie e buona giornata"""), new SavedText("Ordine spedito",
			"""
					Buongiorno {{buyer}},
					l'ordine {{order}} è partito oggi. Il numero di tracking è {{tracking}}, la consegna è prevista entro 2 giorni \
					lavorativi.
					Grazie e buona giornata"""));

	private final AnswerSaving saving;

	private final Shops shops;

	private final People people;

	SampleSavedAnswers(AnswerSaving saving, Shops shops, People people) {
		this.saving = saving;
		this.shops = shops;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		var shop = shops.find(SHOP).orElseThrow().id();
		var owner = new Member(people.sellerNamed(OWNER).orElseThrow(), Set.of(shop));
		TEXTS.forEach((text) -> saving.add(owner, shop, text));
	}

}
