package market.helpdesk.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.paging.Beginning;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What somebody looks for among their agreements: the beginnings of words in the terms,
 * of an order's number or of the other side's names, or a ticket's reference. Each is
 * looked up where it has an index, and only among what the viewer may see.
 */
record AgreementSearch(String text) {

	static AgreementSearch of(String typed) {
		return new AgreementSearch(typed.strip());
	}

	/**
	 * As {@code to_tsquery} wants them, every one with whatever follows; may be empty. A
	 * word longer than all terms is in none of them, and PostgreSQL would refuse it.
	 */
	String words() {
		var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+");
		if (Arrays.stream(words).anyMatch((word) -> word.length() > AgreementTerms.MAX_LENGTH)) {
			return "";
		}
		return Arrays.stream(words)
			.filter((word) -> !word.isEmpty())
			.map((word) -> "'" + word + "':*")
			.collect(Collectors.joining(" & "));
	}

	String condition(Participant viewer) {
		if (text.isEmpty()) {
			return "";
		}
		var scope = Agreements.visibleTo(viewer);
		return """
				\sand (r.shop_id, r.id) in (
				  select a.shop_id, a.id from agreements a
				  where to_tsvector('simple', coalesce(a.terms, '')) @@ to_tsquery('simple', :words)
				  union all
				  select r.shop_id, r.id from tickets t join agreement_register r on r.shop_id = t.shop_id and r.ticket_id = t.id
				  where t.reference = :reference and %1$s
				  union all
				  select r.shop_id, r.id from agreement_register r join orders o on o.shop_id = r.shop_id and o.id = r.order_id
				  where lower(o.number) like :beginning and %1$s
				  union all
				  select r.shop_id, r.id from agreement_register r join %2$s
				  where lower(n.name) like any (array[:beginning, :inside]) and %1$s)"""
			.formatted(scope,
					(viewer instanceof Buyer) ? "shops n on n.id = r.shop_id" : "accounts n on n.id = r.buyer_id");
	}

	void bind(StatementSpec query) {
		query.param("words", words())
			.param("reference", TicketReference.parse(text).map(TicketReference::text).orElse(""))
			.param("beginning", Beginning.of(text).pattern())
			.param("inside", "% " + Beginning.of(text).pattern());
	}

}
