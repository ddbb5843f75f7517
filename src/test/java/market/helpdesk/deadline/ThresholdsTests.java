package market.helpdesk.deadline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.calendar.SeededCalendars;
import market.helpdesk.calendar.WorkingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** When a threshold of the 24 hours is reached. */
class ThresholdsTests {

	private static final WorkingClock ITALY = SeededCalendars.clock("IT");

	private static final Thresholds USUAL = new Thresholds(settings("0.5,0.8,0.95"));

	@ParameterizedTest
	@CsvSource({
	// @formatter:off
			"2026-01-14T10:00,  2026-01-14T22:00,  2026-01-15T05:12,  2026-01-15T08:48",
			// The weekend lies between.
			"2026-01-16T15:00,  2026-01-19T03:00,  2026-01-19T10:12,  2026-01-19T13:48",
			// Half of it is used when Friday ends.
			"2026-01-16T12:00,  2026-01-17T00:00,  2026-01-19T07:12,  2026-01-19T10:48",
			// It begins on Monday.
			"2026-01-17T10:00,  2026-01-19T12:00,  2026-01-19T19:12,  2026-01-19T22:48",
			// Easter Monday.
			"2026-04-03T18:00,  2026-04-07T06:00,  2026-04-07T13:12,  2026-04-07T16:48"
	// @formatter:on
	})
	void areReachedAfterTheirShareOfTheWorkingTime(String receivedAt, String half, String most, String last) {
		var times = Stream
			.iterate(Optional.of(at(receivedAt)), Optional::isPresent,
					(time) -> USUAL.next(at(receivedAt), ITALY, time.orElseThrow()))
			.flatMap(Optional::stream)
			.skip(1);
		assertThat(times).containsExactly(at(half), at(most), at(last));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-14T21:59:59, 0", "2026-01-14T22:00, 50", "2026-01-15T05:11:59, 50", "2026-01-15T05:12, 80",
			"2026-01-15T08:48, 95", "2026-01-16T10:00, 95" })
	void areToldByTheHighest(String now, int percent) {
		assertThat(USUAL.reached(at("2026-01-14T10:00"), ITALY, at(now)).orElse(0)).isEqualTo(percent);
	}

	@Test
	void mayBeNoneAtAll() {
		var none = new Thresholds(settings(""));
		assertThat(none.next(Instant.EPOCH, ITALY, Instant.EPOCH)).isEmpty();
		assertThat(none.reached(at("2026-01-14T10:00"), ITALY, at("2026-01-15T09:00"))).isEmpty();
	}

	@Test
	void areHalfAndFourFifthsAndNearlyAllWhereNobodySaysOtherwise() {
		assertThat(new Binder(new MapConfigurationPropertySource()).bindOrCreate("helpdesk.warnings",
				Bindable.of(WarningSettings.class)))
			.isEqualTo(settings("0.5,0.8,0.95"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "-0.5", "1.5", "0.8,0.5", "0.5,0.5", "0.5,0.50", "0.125", "0.5,1" })
	void areRefusedWhereTheyMakeNoSense(String thresholds) {
		assertThatIllegalArgumentException().isThrownBy(() -> new WarningSettings(shares(thresholds)))
			.withMessageContaining("helpdesk.warnings.thresholds");
	}

	@Test
	void areReadFromTheEnvironment() {
		assertThat(settings("0.25,0.9").thresholds()).containsExactly(new BigDecimal("0.25"), new BigDecimal("0.9"));
	}

	private static List<BigDecimal> shares(String thresholds) {
		return Stream.of(thresholds.split(",")).map(BigDecimal::new).toList();
	}

	private static WarningSettings settings(String thresholds) {
		var source = new MapConfigurationPropertySource();
		source.put("helpdesk.warnings.thresholds", thresholds);
		return new Binder(source).bindOrCreate("helpdesk.warnings", Bindable.of(WarningSettings.class));
	}

}
