package market.helpdesk.detection;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hosts that may stand in a text: each with everything below it, and nothing that only
 * looks like it. {@code marketplace.example.evil.it} is not below
 * {@code marketplace.example}.
 */
public record AllowedHosts(Set<String> hosts) {

	public AllowedHosts {
		hosts = hosts.stream().map((host) -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
	}

	public static AllowedHosts of(Collection<String> hosts) {
		return new AllowedHosts(Set.copyOf(hosts));
	}

	/**
	 * Returns whether a host is one of them or below one of them, however it is written.
	 */
	public boolean contains(String host) {
		var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
		return hosts.stream().anyMatch((allowed) -> name.equals(allowed) || name.endsWith("." + allowed));
	}

}
