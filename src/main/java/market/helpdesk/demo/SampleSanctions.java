package market.helpdesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.sanction.AppealWords;
import market.helpdesk.sanction.Appealing;
import market.helpdesk.sanction.BackingViolation;
import market.helpdesk.sanction.BackingViolations;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.NewSanction;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.sanction.StatementOfReasons;
import market.helpdesk.sanction.Track;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What followed from late answers of the sample: one shop was reminded, another is
 * restricted and appeals. For the third the software proposes something.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleSanctions implements SampleScene {

	private static final String ADMINISTRATOR = "carla";

	private static final StatementOfReasons REMINDED = new StatementOfReasons("""
			Odpowiedź przyszła po ponad 24 godzinach roboczych (R13). Przypominamy, że na każdą wiadomość trzeba \
			odpowiedzieć w ciągu jednego dnia roboczego, także wtedy, gdy rozwiązanie wymaga więcej czasu.""");

	private static final StatementOfReasons RESTRICTED = new StatementOfReasons("""
			Gli acquirenti hanno atteso più di 24 ore lavorative (R13), anche dopo i richiami telefonici di \
			settembre. Per due settimane non accettiamo nuove inserzioni.""");

	private static final AppealWords APPEAL = new AppealWords("""
			Quella settimana il nostro magazzino era senza corrente e lo avevamo comunicato. Abbiamo risposto \
			appena è stato possibile: chiediamo di annullare la restrizione.""");

	private final Imposing imposing;

	private final Appealing appealing;

	private final BackingViolations violations;

	private final Shops shops;

	private final People people;

	SampleSanctions(Imposing imposing, Appealing appealing, BackingViolations violations, Shops shops, People people) {
		this.imposing = imposing;
		this.appealing = appealing;
		this.violations = violations;
		this.shops = shops;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		impose("nowa-komorka", Measure.REMINDER, REMINDED, now);
		impose("bottega-bit", Measure.RESTRICTION, RESTRICTED, now).ifPresent((restriction) -> {
			var shop = shops.find("bottega-bit").orElseThrow().id();
			var owner = people.sellerNamed("pietro").orElseThrow();
			appealing.appeal(new Member(owner, Set.of(shop)), restriction, APPEAL, List.of());
		});
	}

	/** For the earliest violation there is. */
	private Optional<SanctionId> impose(String slug, Measure measure, StatementOfReasons reasons, Instant now) {
		var administrator = new Administrator(people.named(ADMINISTRATOR).orElseThrow());
		var shop = shops.find(slug).orElseThrow().id();
		return earliest(administrator, shop, now).map((violation) -> imposing.impose(administrator, shop,
				new NewSanction(measure, Set.of(violation), reasons, Optional.empty())));
	}

	private Optional<UUID> earliest(Administrator administrator, ShopId shop, Instant now) {
		var free = violations.free(administrator, shop, Track.A_ANSWERS, now);
		return free.isEmpty() ? Optional.empty() : Optional.of(free.getLast()).map(BackingViolation::id);
	}

}
