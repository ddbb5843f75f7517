package market.helpdesk.standing;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What weighs how much where nothing is set, or but for something that is. */
final class StandardWeights {

	static final StandingFormula FORMULA = new StandingFormula(with(Map.of()));

	private StandardWeights() {
	}

	static StandingWeights with(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("helpdesk.standing",
				StandingWeights.class);
	}

}
