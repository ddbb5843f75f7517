package market.helpdesk.web.page;

import java.time.ZoneId;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The marketplace's own platform.
 *
 * @param hosts where it lives on the web, each with everything below it: addresses there
 * are links in messages
 * @param zone in which administrators are told times that belong to no market
 */
@Validated
@ConfigurationProperties("helpdesk.platform")
public record PlatformSettings(@DefaultValue("marketplace.example") @NotEmpty List<String> hosts,
		@DefaultValue("Europe/Rome") ZoneId zone) {
}
