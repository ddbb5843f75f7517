package market.helpdesk.deadline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When shops are warned of answers they owe.
 *
 * @param thresholds the shares of the time for an answer that are used up when a warning
 * is given, in ascending order, each more than 0 and less than 1 and a whole per cent;
 * none where nobody is to be warned
 */
@ConfigurationProperties("helpdesk.warnings")
public record WarningSettings(@DefaultValue( {
		"0.5", "0.8", "0.95" }) List<BigDecimal> thresholds){

	public WarningSettings {
		thresholds = List.copyOf(thresholds);
		var before = BigDecimal.ZERO;
		for (var threshold : thresholds) {
			if (threshold.compareTo(before) <= 0 || threshold.compareTo(BigDecimal.ONE) >= 0 || !isPercent(threshold)) {
				throw new IllegalArgumentException(
						"helpdesk.warnings.thresholds must be whole per cents between 0 and 1 in ascending order, such as 0.5,0.8,0.95, and not "
								+ thresholds);
			}
			before = threshold;
		}
	}

	private static boolean isPercent(BigDecimal share) {
		return share.setScale(2, RoundingMode.DOWN).compareTo(share) == 0;
	}

}
