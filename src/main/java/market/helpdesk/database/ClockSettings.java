package market.helpdesk.database;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the clock follows the database's time.
 *
 * @param synchroniseEvery how often the database is asked for it; a quartz drifts by some
 * milliseconds in a minute
 */
@Validated
@ConfigurationProperties("helpdesk.clock")
record ClockSettings(@DefaultValue("30s") @DurationMin(millis = 100) Duration synchroniseEvery) {
}
