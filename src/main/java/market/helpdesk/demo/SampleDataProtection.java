package market.helpdesk.demo;

import java.time.Instant;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.privacy.AskingForErasure;
import market.helpdesk.privacy.HoldKind;
import market.helpdesk.privacy.HoldTargets;
import market.helpdesk.privacy.HoldingForLaw;
import market.helpdesk.privacy.ReasonText;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A buyer of the sample who wants to be erased, and another one whom the law holds. */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleDataProtection implements SampleScene {

	private final AskingForErasure asking;

	private final HoldingForLaw holding;

	private final HoldTargets targets;

	private final People people;

	SampleDataProtection(AskingForErasure asking, HoldingForLaw holding, HoldTargets targets, People people) {
		this.asking = asking;
		this.holding = holding;
		this.targets = targets;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		var carla = new Administrator(people.named("carla").orElseThrow());
		people.named("marco").map(Buyer::new).ifPresent(asking::ask);
		targets.find(carla, HoldKind.ACCOUNT, "anna")
			.ifPresent((anna) -> holding.place(carla, anna,
					new ReasonText("Procedimento 12/2026 del Tribunale di Milano.")));
	}

}
