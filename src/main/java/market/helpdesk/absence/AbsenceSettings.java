package market.helpdesk.absence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an absence needs.
 *
 * @param workingDaysWithoutNotice so many working days in a row a shop may be away
 * without notice and without a substitute
 * @param noticeDays how many days before its first one a longer absence is announced
 * @param longestDays how many days an absence lasts at most
 * @param toldDaysBefore how many days before its first one buyers are told of it
 */
@Validated
@ConfigurationProperties("helpdesk.absence")
public record AbsenceSettings(@DefaultValue("5") @Min(0) @Max(366) int workingDaysWithoutNotice,
		@DefaultValue("14") @Min(0) @Max(366) int noticeDays, @DefaultValue("366") @Min(1) @Max(3_660) int longestDays,
		@DefaultValue("7") @Min(0) @Max(366) int toldDaysBefore) {
}
