package market.helpdesk.sanction;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.sanction.SanctionRefused.Why;

import org.springframework.stereotype.Component;

/** What leads to what, as sellers are told it and the software goes by it (R9, R22). */
@Component
public class SanctionRules {

	private final SanctionSettings settings;

	SanctionRules(SanctionSettings settings) {
		this.settings = settings;
	}

	/** When a measure is proposed. */
	public record Rule(Measure measure, Threshold threshold) {
	}

	/** Returns what leads to what in a market, the mildest of each track first. */
	public List<Rule> of(MarketCode market) {
		var ladder = ladder(market);
		return Arrays.stream(Measure.values()).map((one) -> new Rule(one, ladder.threshold(one))).toList();
	}

	/** How many days a sanction leads to a graver one. */
	public int memoryDays() {
		return settings.memoryDays();
	}

	/** How many days a shop can appeal. */
	public int appealDays() {
		return settings.appealDays();
	}

	Ladder ladder(MarketCode market) {
		return new Ladder(settings.of(market), Duration.ofDays(settings.memoryDays()));
	}

	Instant appealUntil(Instant since) {
		return since.plus(Duration.ofDays(settings.appealDays()));
	}

	/**
	 * Returns when a measure's time is up: never, if it is for good.
	 * @param days how many an administrator chose; the usual number if none
	 * @throws SanctionRefused if it may not last that long
	 */
	Optional<Instant> end(MarketCode market, Measure measure, Optional<Integer> days, Instant from) {
		if (measure.isForGood()) {
			return Optional.empty();
		}
		if (!measure.isAdjustable()) {
			return Optional.of(from.plus(Duration.ofDays(settings.memoryDays())));
		}
		var threshold = ladder(market).threshold(measure);
		var chosen = days.orElse(threshold.lasts());
		if (chosen < 1 || chosen > threshold.longest()) {
			throw new SanctionRefused(Why.TOO_LONG);
		}
		return Optional.of(from.plus(Duration.ofDays(chosen)));
	}

}
