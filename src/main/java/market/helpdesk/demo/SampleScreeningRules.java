package market.helpdesk.demo;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RulePublishing;
import market.helpdesk.screening.RuleVersions;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** An administrator has made a rule of screening stricter. */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleScreeningRules implements SampleScene {

	private static final String ADMINISTRATOR = "carla";

	private final RulePublishing publishing;

	private final RuleVersions versions;

	private final People people;

	SampleScreeningRules(RulePublishing publishing, RuleVersions versions, People people) {
		this.publishing = publishing;
		this.versions = versions;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		people.named(ADMINISTRATOR)
			.ifPresent((carla) -> publishing.publish(new Administrator(carla), versions.newest().version(),
					Map.of(DetectionRule.MARKETING_NEWSLETTER, Mode.HOLD),
					"In three weeks nobody who was warned of a newsletter had another reason"));
	}

}
