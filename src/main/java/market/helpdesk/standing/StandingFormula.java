package market.helpdesk.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * From the records of a shop to its standing, by the weights that are set, and by nothing
 * else (R21).
 * <p>
 * Each part is a share of what went well, {@code (good + n·p) / (good + bad + n)}: every
 * shop is credited with n cases of which the share p went well, so that one late answer
 * of two is not one half. What is recent weighs a multiple. The speed is that of the
 * median answer, with n answers of an assumed speed among them, and late ones taken for
 * as slow as can be.
 * <p>
 * So more of what is {@linkplain RecordKind#isAgainst against} a shop never raises its
 * standing, and more praise never lowers it.
 */
@Component
public class StandingFormula {

	/** Another one, whenever the same records make another standing than before. */
	private static final int VERSION = 1;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final StandingWeights weights;

	StandingFormula(StandingWeights weights) {
		this.weights = weights;
	}

	/** Returns the standing of a shop with such records; they may be none. */
	public Standing standing(Records records) {
		var parts = parts(records);
		var score = rounded(points(parts));
		return new Standing(score, percent(parts.timeliness()), percent(parts.regularity()),
				percent(parts.reliability()), visibility(score));
	}

	/** Returns the points from 0 to 100 before they are rounded. */
	double points(Records records) {
		return points(parts(records));
	}

	/**
	 * Returns how many points more there would be without some of a kind. What the
	 * records do not know of yet is added to them first.
	 */
	double cost(Records records, RecordKind kind, Count some) {
		var all = records.of(kind).covers(some) ? records : records.with(kind, some);
		return points(all.without(kind, some)) - points(all);
	}

	private double points(Parts parts) {
		return weights.timeliness() * parts.timeliness() + weights.regularity() * parts.regularity()
				+ weights.reliability() * parts.reliability();
	}

	Parts parts(Records records) {
		return new Parts(timeliness(records), regularity(records), reliability(records));
	}

	private double timeliness(Records records) {
		var onTime = share(weight(records, RecordKind.ANSWER_ON_TIME), weight(records, RecordKind.ANSWER_LATE));
		return mix(onTime, speed(medianQuarters(records, weights.priorCases())), weights.speedShare());
	}

	private double regularity(Records records) {
		var updates = share(weight(records, RecordKind.UPDATE_ON_TIME), weight(records, RecordKind.UPDATE_OVERDUE));
		var stages = share(weight(records, RecordKind.STAGE_REACHED), weight(records, RecordKind.STAGE_MISSING));
		return mix(updates, stages, weights.stageShare());
	}

	private double reliability(Records records) {
		var good = weight(records, RecordKind.RATED_WELL)
				+ weights.silentAnswer() * weight(records, RecordKind.ANSWER_ON_TIME);
		var bad = weight(records, RecordKind.RATED_BADLY)
				+ weights.poorAnswer() * weight(records, RecordKind.POOR_ANSWER);
		return share(good, bad);
	}

	private double weight(Records records, RecordKind kind) {
		return records.of(kind).weight(weights.recentWeight());
	}

	private double share(double good, double bad) {
		return (good + weights.priorCases() * weights.priorShare()) / (good + bad + weights.priorCases());
	}

	private static double mix(double most, double rest, double shareOfTheRest) {
		return (1 - shareOfTheRest) * most + shareOfTheRest * rest;
	}

	/** 1 up to what is fast, 0 at what is allowed, and evenly less in between. */
	private double speed(int quarters) {
		var fast = (double) weights.fast().toSeconds() / Records.QUARTER.toSeconds();
		var left = (Records.QUARTERS_ALLOWED - quarters) / (Records.QUARTERS_ALLOWED - fast);
		return Math.clamp(left, 0, 1);
	}

	/**
	 * Returns within how much working time half of the answers came, to a quarter of an
	 * hour and by their weight; those that came late count as all that was allowed.
	 * Nothing where there are none.
	 */
	public Optional<Duration> median(Records records) {
		var answers = weight(records, RecordKind.ANSWER_ON_TIME) + weight(records, RecordKind.ANSWER_LATE);
		return (answers > 0) ? Optional.of(Records.QUARTER.multipliedBy(medianQuarters(records, 0))) : Optional.empty();
	}

	/** The smaller one, if two answers lie in the middle. */
	private int medianQuarters(Records records, int credited) {
		var late = records.of(RecordKind.ANSWER_LATE).weight(weights.recentWeight());
		var onTime = records.times().values().stream().mapToInt((one) -> one.weight(weights.recentWeight())).sum();
		var half = (onTime + late + credited + 1) / 2;
		var assumed = Records.quarters(weights.priorSpeed());
		var passed = 0;
		for (var quarters = 0; quarters < Records.QUARTERS_ALLOWED; quarters++) {
			passed += records.times().getOrDefault(quarters, Count.NONE).weight(weights.recentWeight());
			passed += (quarters == assumed) ? credited : 0;
			if (passed >= half) {
				return quarters;
			}
		}
		return Records.QUARTERS_ALLOWED;
	}

	/** What is a half but for the noise of binary fractions is one. */
	private static int rounded(double points) {
		return BigDecimal.valueOf(points)
			.setScale(6, RoundingMode.HALF_UP)
			.setScale(0, RoundingMode.HALF_UP)
			.intValueExact();
	}

	BigDecimal visibility(int score) {
		var lowest = weights.lowestVisibility();
		return BigDecimal.ONE.subtract(lowest)
			.multiply(BigDecimal.valueOf(score))
			.divide(HUNDRED)
			.add(lowest)
			.setScale(2, RoundingMode.HALF_UP);
	}

	/**
	 * Returns what a standing was computed by: it has to be computed again where that has
	 * changed.
	 */
	String rules() {
		return "%d %s".formatted(VERSION, weights);
	}

	private static BigDecimal percent(double part) {
		return BigDecimal.valueOf(part * 100).setScale(6, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
	}

}
