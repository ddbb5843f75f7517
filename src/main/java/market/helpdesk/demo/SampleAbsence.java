package market.helpdesk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import market.helpdesk.absence.AbsentDays;
import market.helpdesk.absence.Announcing;
import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Member;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * A shop of the sample that is soon away, announced by its owner as every owner does: its
 * buyers are told, and the substitute has another shop's tickets for three days.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleAbsence implements SampleScene {

	private static final String SHOP = "bottega-bit";

	private static final String OWNER = "pietro";

	private static final String SUBSTITUTE = "giulia";

	private final Announcing announcing;

	private final Shops shops;

	private final People people;

	SampleAbsence(Announcing announcing, Shops shops, People people) {
		this.announcing = announcing;
		this.shops = shops;
		this.people = people;
	}

	/** Announces three days, which are too few to need notice. */
	@Override
	public void play(Instant now) {
		var shop = shops.find(SHOP).orElseThrow().id();
		var owner = people.sellerNamed(OWNER).orElseThrow();
		var first = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3);
		announcing.announce(new Member(owner, Set.of(shop)), shop, new AbsentDays(first, first.plusDays(2)),
				SUBSTITUTE);
	}

}
