package market.helpdesk.archive;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How administrators look into tickets.
 *
 * @param lasts how long a reason that was given holds; after that it is asked for again
 */
@ConfigurationProperties("helpdesk.inspection")
public record InspectionSettings(@DefaultValue("1h") Duration lasts) {
}
