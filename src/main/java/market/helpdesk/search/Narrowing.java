package market.helpdesk.search;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks up first whom and what a search is narrowed down to, so that an index can say
 * which documents those are. Of a name that many have this would be more than it saves:
 * then each document is asked for it, and enough of them are found soon.
 */
@Repository
class Narrowing {

	private static final int FEW = 200;

	private static final String ABOUT = """
			select t.shop_id, t.id from tickets t where t.reference = :reference and %1$s
			union
			select t.shop_id, t.id from orders o join tickets t on t.shop_id = o.shop_id and t.order_id = o.id
			where lower(o.number) = lower(:number) and %1$s
			limit :most""";

	private static final String NAMED = """
			(select true as buyer, id from accounts where role = 'BUYER' and name_words(name) @@ :names::tsquery limit :most)
			union all
			(select false, id from shops where name_words(name) @@ :names::tsquery limit :most)""";

	private final JdbcClient jdbc;

	Narrowing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Filters filters(Viewer viewer, SearchCriteria criteria) {
		var about = criteria.about().isBlank() ? Optional.<KnownTickets>empty()
				: Optional.of(about(viewer, criteria.about()));
		var named = criteria.name().isBlank() ? Optional.<Namesakes>empty() : named(criteria.name());
		return Filters.of(viewer, criteria, about, named);
	}

	private KnownTickets about(Viewer viewer, String typed) {
		record Row(UUID shop, UUID ticket) {
		}
		var scope = new SearchScope(viewer);
		var rows = scope.bind(jdbc.sql(ABOUT.formatted(scope.ofTickets())))
			.param("reference", SearchText.of(typed).reference().map(TicketReference::text).orElse(""))
			.param("number", typed.strip())
			.param("most", FEW)
			.query((row, number) -> new Row(row.getObject("shop_id", UUID.class), row.getObject("id", UUID.class)))
			.list();
		return new KnownTickets(rows.stream().map(Row::shop).distinct().toList(),
				rows.stream().map(Row::ticket).toList());
	}

	/** Returns nothing where more than a few are called so. */
	private Optional<Namesakes> named(String name) {
		record Row(boolean buyer, UUID id) {
		}
		var rows = jdbc.sql(NAMED)
			.param("names", Namesakes.query(name))
			.param("most", FEW + 1)
			.query((row, number) -> new Row(row.getBoolean("buyer"), row.getObject("id", UUID.class)))
			.list();
		return (rows.size() > FEW) ? Optional.empty()
				: Optional.of(new Namesakes(rows.stream().filter(Row::buyer).map(Row::id).toList(),
						rows.stream().filter((row) -> !row.buyer()).map(Row::id).toList()));
	}

}
