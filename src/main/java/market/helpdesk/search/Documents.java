package market.helpdesk.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.Topic;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what can be found from where it lies: for the index, and for those who have found
 * it. A copy of a text would be one more to erase.
 */
@Repository
class Documents {

	/** What was sent, and never what was hidden in it or held back. */
	private static final String TEXTS = """
			select w.shop_id, w.id, w.kind, t.id as ticket_id, null::uuid as message_id, null::integer as position,
			  t.opened_at as at, concat_ws(E'\\n', t.offer, o.item, o.number, t.reference, b.name, s.name) as text,
			  null::text as fact, null::numeric as amount, null::text as currency, null::date as day
			from wanted w
			join tickets t on t.shop_id = w.shop_id and t.id = w.id
			join accounts b on b.id = t.buyer_id
			join shops s on s.id = t.shop_id
			left join orders o on o.shop_id = t.shop_id and o.id = t.order_id
			where w.kind = 'TICKET'
			union all
			select w.shop_id, w.id, w.kind, m.ticket_id, m.id, m.position, m.received_at, concat_ws(E'\\n', nullif(m.body, ''), (
			    select string_agg(p.text, E'\\n' order by p.number) from points p
			    where p.shop_id = m.shop_id and p.message_id = m.id)), null, null, null, null
			from wanted w join messages m on m.shop_id = w.shop_id and m.id = w.id
			where w.kind = 'MESSAGE'
			union all
			select w.shop_id, w.id, w.kind, a.ticket_id, null, a.position, a.proposed_at, concat_ws(E'\\n', a.terms, r.word),
			  'agreement.kind.' || a.kind, a.amount, a.currency, a.day
			from wanted w
			join agreements a on a.shop_id = w.shop_id and a.id = w.id
			left join agreement_answers r on r.shop_id = a.shop_id and r.agreement_id = a.id
			where w.kind = 'AGREEMENT'
			union all
			select w.shop_id, w.id, w.kind, a.ticket_id, a.message_id, m.position, m.received_at, a.name, null, null, null, null
			from wanted w
			join attachments a on a.shop_id = w.shop_id and a.id = w.id
			join messages m on m.shop_id = a.shop_id and m.id = a.message_id
			where w.kind = 'ATTACHMENT'
			union all
			select w.shop_id, w.id, w.kind, c.ticket_id, null, null, c.opened_at, concat_ws(E'\\n', (
			    select string_agg(concat_ws(E'\\n', replace(p.carrier, '_', ' '), p.carrier_name, p.tracking_number, p.note,
			      p.skip_reason), E'\\n' order by p.reached_at)
			    from case_stages p where p.shop_id = c.shop_id and p.case_id = c.id), e.reason, e.skip_reason),
			  'case.kind.' || c.kind, null, null, null
			from wanted w
			join cases c on c.shop_id = w.shop_id and c.id = w.id
			left join case_outcomes e on e.shop_id = c.shop_id and e.case_id = c.id
			where w.kind = 'CASE'""";

	private static final String DOCUMENTS = """
			with wanted as (
			  select * from unnest(:shops::uuid[], :ids::uuid[], :kinds::text[]) as w (shop_id, id, kind)
			), texts as (
			%s)
			select d.*, t.reference, t.subject, t.topic, t.status, t.buyer_id, b.name as buyer_name, s.name as shop_name,
			  s.market, k.language, o.number as order_number
			from texts d
			join tickets t on t.shop_id = d.shop_id and t.id = d.ticket_id
			join accounts b on b.id = t.buyer_id
			join shops s on s.id = d.shop_id
			join markets k on k.code = s.market
			left join orders o on o.shop_id = t.shop_id and o.id = t.order_id"""
		.formatted(TEXTS);

	private final JdbcClient jdbc;

	Documents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns those that there are, in no order. */
	List<Document> read(Collection<DocumentKey> keys) {
		if (keys.isEmpty()) {
			return List.of();
		}
		return jdbc.sql(DOCUMENTS)
			.param("shops", array(keys, (key) -> key.shop().toString()))
			.param("ids", array(keys, (key) -> key.id().toString()))
			.param("kinds", array(keys, (key) -> key.kind().name()))
			.query(Documents::document)
			.list();
	}

	/** Returns all that can be found in some tickets of a shop. */
	List<DocumentKey> in(ShopId shop, Collection<TicketId> tickets) {
		if (tickets.isEmpty()) {
			return List.of();
		}
		return jdbc
			.sql("""
					select shop_id, id, 'TICKET' as kind from tickets where shop_id = :shop and id in (:tickets)
					union all
					select shop_id, id, 'MESSAGE' from messages where shop_id = :shop and ticket_id in (:tickets)
					union all
					select shop_id, id, 'AGREEMENT' from agreement_register where shop_id = :shop and ticket_id in (:tickets)
					union all
					select shop_id, id, 'CASE' from cases where shop_id = :shop and ticket_id in (:tickets)
					union all
					select a.shop_id, a.id, 'ATTACHMENT' from messages m
					join attachments a on a.shop_id = m.shop_id and a.message_id = m.id
					where m.shop_id = :shop and m.ticket_id in (:tickets) and m.attachment_count > 0""")
			.param("shop", shop.id())
			.param("tickets", tickets.stream().map(TicketId::id).toList())
			.query(DocumentKey::of)
			.list();
	}

	private static String array(Collection<DocumentKey> keys, Function<DocumentKey, String> part) {
		return keys.stream().map(part).collect(Collectors.joining(",", "{", "}"));
	}

	private static Document document(ResultSet row, int number) throws SQLException {
		return new Document(DocumentKey.of(row, number), row.getObject("at", OffsetDateTime.class).toInstant(),
				Document.unerased(row.getString("text")), facts(row),
				Optional.ofNullable(row.getObject("message_id", UUID.class)),
				Optional.ofNullable(row.getObject("position", Integer.class)), ticket(row));
	}

	private static Optional<Facts> facts(ResultSet row) throws SQLException {
		var fact = row.getString("fact");
		return (fact != null)
				? Optional.of(new Facts(fact, amount(row), Optional.ofNullable(row.getObject("day", LocalDate.class))))
				: Optional.empty();
	}

	private static Optional<Money> amount(ResultSet row) throws SQLException {
		var currency = row.getString("currency");
		return (currency != null) ? Optional.of(Money.of(row.getBigDecimal("amount"), currency)) : Optional.empty();
	}

	private static Document.OfTicket ticket(ResultSet row) throws SQLException {
		return new Document.OfTicket(new TicketId(row.getObject("ticket_id", UUID.class)),
				new TicketReference(row.getString("reference")), row.getString("subject"),
				Topic.valueOf(row.getString("topic")), Status.valueOf(row.getString("status")),
				new AccountId(row.getObject("buyer_id", UUID.class)), row.getString("buyer_name"),
				row.getString("shop_name"), new MarketCode(row.getString("market")), row.getString("language"),
				Optional.ofNullable(row.getString("order_number")));
	}

}
