package market.helpdesk.standing;

import java.math.BigDecimal;
import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import market.helpdesk.deadline.ResponseTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What weighs how much in a standing (R21). Shops are shown all of it.
 *
 * @param timeliness how many of the 100 points answers within their time make (R13)
 * @param regularity how many updates of open cases make (R17, R18)
 * @param reliability how many what buyers say of answers makes (R15, R16)
 * @param days for how many days anything weighs
 * @param recentDays of how many days it weighs more
 * @param recentWeight how many times as much
 * @param priorCases so many cases every shop is credited with, of each sort, so that few
 * of its own don't decide everything
 * @param priorShare how many of those are thought to have gone well
 * @param speedShare how much of timeliness is how soon half of the answers come
 * @param fast within this much working time an answer is as soon as can be wished
 * @param priorSpeed how much the answers are thought to have taken that every shop is
 * credited with
 * @param stageShare how much of regularity is going through all stages of a case (R18)
 * @param poorAnswer how many bad ratings an upheld flag weighs
 * @param silentAnswer how many good ratings an answer on time weighs that nobody says
 * anything of
 * @param lowestVisibility the visibility of a standing of 0; that of 100 is 1
 * @param good from which standing on one is good
 * @param fair from which on it is fair
 */
@Validated
@ConfigurationProperties("helpdesk.standing")
public record StandingWeights(@DefaultValue("50") @Min(0) int timeliness, @DefaultValue("20") @Min(0) int regularity,
		@DefaultValue("30") @Min(0) int reliability, @DefaultValue("90") @Min(2) @Max(366) int days,
		@DefaultValue("30") @Min(1) int recentDays, @DefaultValue("2") @Min(1) @Max(10) int recentWeight,
		@DefaultValue("10") @Min(1) @Max(1000) int priorCases,
		@DefaultValue("0.9") @DecimalMin("0") @DecimalMax("1") double priorShare,
		@DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double speedShare, @DefaultValue("4h") Duration fast,
		@DefaultValue("8h") Duration priorSpeed,
		@DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double stageShare,
		@DefaultValue("3") @DecimalMin("0") @DecimalMax("100") double poorAnswer,
		@DefaultValue("0.2") @DecimalMin("0") @DecimalMax("1") double silentAnswer,
		@DefaultValue("0.50") @DecimalMin("0") @DecimalMax("1") BigDecimal lowestVisibility,
		@DefaultValue("85") @Min(1) @Max(100) int good, @DefaultValue("65") @Min(0) @Max(100) int fair) {

	public StandingWeights {
		require(timeliness + regularity + reliability == 100,
				"timeliness, regularity and reliability make 100 points together");
		require(recentDays < days, "recent-days must be fewer than days");
		require(!fast.isNegative() && fast.compareTo(ResponseTime.ALLOWED) < 0,
				"fast must be less than the 24 hours that are allowed");
		require(!priorSpeed.isNegative() && priorSpeed.compareTo(ResponseTime.ALLOWED) <= 0,
				"prior-speed must be no more than the 24 hours that are allowed");
		require(fair < good, "fair must be less than good");
	}

	/** Returns what to think of a standing at a glance. */
	public StandingBand band(int score) {
		if (score >= good) {
			return StandingBand.GOOD;
		}
		return (score >= fair) ? StandingBand.FAIR : StandingBand.POOR;
	}

	private static void require(boolean condition, String what) {
		if (!condition) {
			throw new IllegalArgumentException("helpdesk.standing: " + what);
		}
	}

}
