package market.helpdesk.web.page;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The marketplace's own platform, as pages know it.
 *
 * @param zone in which administrators are told times that belong to no market
 */
@Validated
@ConfigurationProperties("helpdesk.platform")
public record PlatformSettings(@DefaultValue("Europe/Rome") ZoneId zone) {
}
