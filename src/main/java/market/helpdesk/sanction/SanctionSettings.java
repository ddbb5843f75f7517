package market.helpdesk.sanction;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import market.helpdesk.calendar.MarketCode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What leads to which measure (R9, R22), and how the jobs work. A threshold is set whole.
 *
 * @param thresholds of each measure, where a market has none of its own
 * @param markets those of single markets, by their codes
 * @param memoryDays how many days a sanction leads to a graver one; that long reminders
 * and warnings stand
 * @param appealDays how many days a shop can appeal
 * @param sweepEvery the pause between two looks for sanctions whose time is up
 * @param reviewEvery the pause between two looks at all shops, in case something was not
 * heard of
 * @param batch how many are gone through in one transaction
 */
@Validated
@ConfigurationProperties("helpdesk.sanctions")
public record SanctionSettings(@DefaultValue Map<Measure, Threshold> thresholds,
		@DefaultValue Map<String, Map<Measure, Threshold>> markets,
		@DefaultValue("180") @Min(1) @Max(Threshold.YEAR) int memoryDays,
		@DefaultValue("30") @Min(1) @Max(Threshold.YEAR) int appealDays, @DefaultValue("1m") Duration sweepEvery,
		@DefaultValue("24h") Duration reviewEvery, @DefaultValue("100") @Min(1) @Max(1_000) int batch) {

	private static final Map<Measure, Threshold> USUAL = Map.of(Measure.REMINDER, new Threshold(3, 30, 0, 0),
			Measure.RESTRICTION, new Threshold(5, 60, 14, 60), Measure.ANSWERS_SUSPENSION, new Threshold(5, 60, 7, 30),
			Measure.WARNING, new Threshold(1, 90, 0, 0), Measure.OUTSIDE_SUSPENSION, new Threshold(2, 180, 14, 90),
			Measure.REMOVAL, new Threshold(2, 180, 0, 0));

	/**
	 * @throws IllegalArgumentException if a measure lasts that is told once or is for
	 * good, or one does not last that is for a time
	 */
	public SanctionSettings {
		var usual = over(USUAL, thresholds);
		thresholds = usual;
		markets = markets.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap((market) -> market.getKey().toUpperCase(Locale.ROOT),
					(market) -> over(usual, market.getValue())));
	}

	private static Map<Measure, Threshold> over(Map<Measure, Threshold> usual, Map<Measure, Threshold> own) {
		var thresholds = new EnumMap<Measure, Threshold>(usual);
		own.forEach((measure, threshold) -> {
			if ((threshold.lasts() > 0) != measure.isAdjustable()) {
				throw new IllegalArgumentException(
						"helpdesk.sanctions: days to last are set for measures that hold for a time, and not for "
								+ measure);
			}
			thresholds.put(measure, threshold);
		});
		return Map.copyOf(thresholds);
	}

	/** The thresholds of a market. */
	Map<Measure, Threshold> of(MarketCode market) {
		return markets.getOrDefault(market.code(), thresholds);
	}

}
