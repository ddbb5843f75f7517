package market.helpdesk.search;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a search is narrowed down to, as conditions over documents {@code d}.
 *
 * @param keys those that an index knows: they say which documents are gone through
 * @param others those that each document is asked for on the way
 * @param values of the parameters in them
 */
record Filters(String keys, String others, Map<String, Object> values) {

	private static final String BUYER_NAMED = "exists (select from accounts n where n.id = d.buyer_id and name_words(n.name) @@ :names::tsquery)";

	private static final String SHOP_NAMED = "exists (select from shops n where n.id = d.shop_id and name_words(n.name) @@ :names::tsquery)";

	/**
	 * @param about the tickets it is about, where it is about some
	 * @param named who is called so, where somebody is named and few are called so
	 */
	static Filters of(Viewer viewer, SearchCriteria criteria, Optional<KnownTickets> about, Optional<Namesakes> named) {
		var builder = new Builder();
		builder.keys(criteria);
		about.ifPresent(
				(tickets) -> builder.key("d.shop_id = any(:aboutShops::uuid[]) and d.ticket_id = any(:about::uuid[])")
					.value("aboutShops", SearchScope.array(tickets.shops()))
					.value("about", SearchScope.array(tickets.tickets())));
		named.ifPresentOrElse((few) -> builder.key(fewNamed(viewer))
			.value("namedBuyers", SearchScope.array(few.buyers()))
			.value("namedShops", SearchScope.array(few.shops())), () -> {
				if (!criteria.name().isBlank()) {
					builder.other(manyNamed(viewer)).value("names", Namesakes.query(criteria.name()));
				}
			});
		builder.others(criteria);
		return builder.build();
	}

	/** Whose name it is: the other side's, or of either for those who are on none. */
	private static String fewNamed(Viewer viewer) {
		return switch (viewer) {
			case Member member -> "d.buyer_id = any(:namedBuyers::uuid[])";
			case Buyer buyer -> "d.shop_id = any(:namedShops::uuid[])";
			case Inspector inspector ->
				"(d.buyer_id = any(:namedBuyers::uuid[]) or d.shop_id = any(:namedShops::uuid[]))";
		};
	}

	private static String manyNamed(Viewer viewer) {
		return switch (viewer) {
			case Member member -> BUYER_NAMED;
			case Buyer buyer -> SHOP_NAMED;
			case Inspector inspector -> "(" + BUYER_NAMED + " or " + SHOP_NAMED + ")";
		};
	}

	String all() {
		return keys + others;
	}

	StatementSpec bind(StatementSpec statement) {
		return statement.params(values);
	}

	/** Collects conditions with what stands in them. */
	private static final class Builder {

		private final List<String> keys = new ArrayList<>();

		private final List<String> others = new ArrayList<>();

		private final Map<String, Object> values = new HashMap<>();

		void keys(SearchCriteria criteria) {
			criteria.from().ifPresent((from) -> key("d.at >= :from").value("from", from.atOffset(ZoneOffset.UTC)));
			criteria.until().ifPresent((until) -> key("d.at < :until").value("until", until.atOffset(ZoneOffset.UTC)));
			criteria.buyer().ifPresent((buyer) -> key("d.buyer_id = :buyer").value("buyer", buyer.id()));
			criteria.shop().ifPresent((shop) -> key("d.shop_id = :shop").value("shop", shop.id()));
		}

		void others(SearchCriteria criteria) {
			criteria.kind().ifPresent((kind) -> other("d.kind = :kind").value("kind", kind.name()));
			criteria.topic().ifPresent((topic) -> other("d.topic = :topic").value("topic", topic.name()));
			criteria.status()
				.ifPresent((status) -> other(
						"exists (select from tickets t where t.shop_id = d.shop_id and t.id = d.ticket_id and t.status = :status)")
					.value("status", status.name()));
		}

		Builder key(String condition) {
			keys.add(condition);
			return this;
		}

		Builder other(String condition) {
			others.add(condition);
			return this;
		}

		Builder value(String name, Object value) {
			values.put(name, value);
			return this;
		}

		Filters build() {
			return new Filters(joined(keys), joined(others), Map.copyOf(values));
		}

		private static String joined(List<String> conditions) {
			return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
		}

	}

}
