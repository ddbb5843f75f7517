package market.helpdesk.sanction;

import java.util.Map;

import market.helpdesk.calendar.MarketCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What leads to what, as it is set. */
class SanctionSettingsTests {

	private static final MarketCode ITALY = new MarketCode("IT");

	private static final MarketCode POLAND = new MarketCode("PL");

	@Test
	void hasAThresholdForEveryMeasureWhereNothingIsSet() {
		var settings = bound(Map.of());
		assertThat(settings.of(ITALY)).containsOnlyKeys(Measure.values())
			.containsEntry(Measure.REMINDER, new Threshold(3, 30, 0, 0))
			.containsEntry(Measure.ANSWERS_SUSPENSION, new Threshold(5, 60, 7, 30));
		assertThat(settings.appealDays()).isEqualTo(30);
	}

	@Test
	void aMarketMayHaveItsOwn() {
		var settings = bound(Map.of("helpdesk.sanctions.thresholds.warning.violations", "2",
				"helpdesk.sanctions.thresholds.warning.days", "90", "helpdesk.sanctions.markets.PL.reminder.violations",
				"5", "helpdesk.sanctions.markets.PL.reminder.days", "20"));
		assertThat(settings.of(POLAND)).containsEntry(Measure.REMINDER, new Threshold(5, 20, 0, 0))
			.containsEntry(Measure.WARNING, new Threshold(2, 90, 0, 0));
		assertThat(settings.of(ITALY)).containsEntry(Measure.REMINDER, new Threshold(3, 30, 0, 0))
			.containsEntry(Measure.WARNING, new Threshold(2, 90, 0, 0));
	}

	@ParameterizedTest
	@CsvSource({ "reminder, 0, 30, 0, 0", "reminder, 201, 30, 0, 0", "reminder, 3, 0, 0, 0", "reminder, 3, 367, 0, 0",
			"reminder, 3, 30, 7, 30", "removal, 2, 90, 7, 30", "restriction, 3, 30, 0, 0", "restriction, 3, 30, 31, 30",
			"answers-suspension, 3, 30, 7, 367" })
	void refusesWhatMakesNoSense(String measure, String violations, String days, String lasts, String longest) {
		var prefix = "helpdesk.sanctions.thresholds.%s.".formatted(measure);
		assertThatException().isThrownBy(() -> bound(Map.of(prefix + "violations", violations, prefix + "days", days,
				prefix + "lasts", lasts, prefix + "longest", longest)));
	}

	private static SanctionSettings bound(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("helpdesk.sanctions",
				SanctionSettings.class);
	}

}
