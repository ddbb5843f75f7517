package market.helpdesk.screening;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import market.helpdesk.detection.AllowedHosts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the marketplace's own platform lives on the web: what leads there leads nowhere
 * else (R7).
 *
 * @param hosts each with everything below it
 */
@Validated
@ConfigurationProperties("helpdesk.platform")
public record PlatformHosts(@DefaultValue("marketplace.example") @NotEmpty List<String> hosts) {

	public PlatformHosts {
		hosts = List.copyOf(hosts);
	}

	/**
	 * Whole hosts only: a name that merely begins or ends like ours is somebody else's.
	 */
	public boolean contains(String host) {
		return AllowedHosts.of(hosts).contains(host);
	}

}
