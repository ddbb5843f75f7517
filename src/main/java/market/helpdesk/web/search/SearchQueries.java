package market.helpdesk.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Person;
import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Markets;
import market.helpdesk.search.DocumentKind;
import market.helpdesk.search.SearchCriteria;
import market.helpdesk.search.SearchOrder;
import market.helpdesk.search.SearchText;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;

/** Makes criteria of what people fill in. */
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
		return new SearchCriteria(SearchText.of(form.q()), order(form), given(form.kind()).map(DocumentKind::valueOf),
				given(form.topic()).map(Topic::valueOf), given(form.state()).map(Status::valueOf), form.about(),
				form.name(), given(form.buyer()).map(UUID::fromString).map(AccountId::new),
				given(form.shop()).map(UUID::fromString).map(ShopId::new), startOf(form.from(), zone, 0),
				startOf(form.to(), zone, 1));
	}

	private static SearchOrder order(SearchForm form) {
		return given(form.sort()).map((sort) -> SearchOrder.valueOf(sort.toUpperCase(Locale.ROOT)))
			.orElse(SearchOrder.NEWEST);
	}

	/** Days are those of a seller's market; anybody else's those of the platform. */
	private ZoneId zone(Person viewer) {
		return viewer.shops()
			.stream()
			.findFirst()
			.map((shop) -> markets.get(shop.market()).zone())
			.orElse(platform.zone());
	}

	private static Optional<String> given(String field) {
		return Optional.of(field).filter((one) -> !one.isEmpty());
	}

	private static Optional<Instant> startOf(String day, ZoneId zone, int daysLater) {
		return given(day).map(LocalDate::parse).map((date) -> date.plusDays(daysLater).atStartOfDay(zone).toInstant());
	}

}
