package market.helpdesk.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import market.helpdesk.account.Person;
import market.helpdesk.calendar.Markets;
import market.helpdesk.search.DocumentKind;
import market.helpdesk.search.SearchCriteria;
import market.helpdesk.search.SearchOrder;
import market.helpdesk.search.SearchText;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;

/**
 * Understands what people fill in to find something. What can't be understood narrows
 * nothing.
 */
@Component
class SearchQueries {

	private final Markets markets;

	private final PlatformSettings platform;

	SearchQueries(Markets markets, PlatformSettings platform) {
		this.markets = markets;
		this.platform = platform;
	}

	SearchCriteria read(SearchForm form, Person viewer) {
		var zone = zone(viewer);
		return new SearchCriteria(SearchText.of(form.q()),
				one(SearchOrder.class, form.sort()).orElse(SearchOrder.NEWEST), one(DocumentKind.class, form.kind()),
				one(Topic.class, form.topic()), one(Status.class, form.state()), form.about(), form.name(),
				startOf(form.from(), zone),
				startOf(form.to(), zone).map((start) -> start.atZone(zone).plusDays(1).toInstant()));
	}

	/** Days are those of a seller's market; anybody else's those of the platform. */
	private ZoneId zone(Person viewer) {
		return viewer.shops()
			.stream()
			.findFirst()
			.map((shop) -> markets.get(shop.market()).zone())
			.orElse(platform.zone());
	}

	private static <E extends Enum<E>> Optional<E> one(Class<E> kind, String typed) {
		var name = typed.toUpperCase(Locale.ROOT).replace('-', '_');
		return Arrays.stream(kind.getEnumConstants()).filter((one) -> one.name().equals(name)).findFirst();
	}

	private static Optional<Instant> startOf(String day, ZoneId zone) {
		try {
			return Optional.of(day)
				.filter((typed) -> !typed.isEmpty())
				.map(LocalDate::parse)
				.filter((date) -> date.getYear() >= 1970 && date.getYear() <= 9999)
				.map((date) -> date.atStartOfDay(zone).toInstant());
		}
		catch (DateTimeParseException noDay) {
			return Optional.empty();
		}
	}

}
