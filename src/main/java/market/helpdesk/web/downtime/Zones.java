package market.helpdesk.web.downtime;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.Markets;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;

/**
 * The zones in which times can be told: the platform's, UTC, and those of the markets.
 */
@Component
class Zones {

	private static final ZoneId UTC = ZoneId.of("UTC");

	private final List<ZoneId> all;

	Zones(Markets markets, PlatformSettings platform) {
		this.all = Stream.concat(Stream.of(platform.zone(), UTC), markets.all().stream().map(Market::zone))
			.distinct()
			.toList();
	}

	List<String> names() {
		return all.stream().map(ZoneId::getId).toList();
	}

	Optional<ZoneId> find(String name) {
		return all.stream().filter((zone) -> zone.getId().equals(name)).findFirst();
	}

}
