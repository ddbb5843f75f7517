package market.helpdesk.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.privacy.Matter.Kind;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the next run will erase, and what comes after it. */
@Repository
public class RetentionPreview {

	private static final String FACTS = """
			select t.shop_id, t.id, t.reference, s.name as shop_name, s.market, t.last_message_at, one.at,
			  (select count(*) from attachments a join messages m on m.shop_id = a.shop_id and m.id = a.message_id
			    where m.shop_id = t.shop_id and m.ticket_id = t.id) as files,
			  is_held(t.shop_id, t.id) as held, 'OPEN_APPEAL' = any(erasure_obstacles(t.shop_id, t.id)) as appealed
			from (%s) one join tickets t on t.shop_id = one.shop_id and t.id = one.id join shops s on s.id = t.shop_id
			order by t.last_message_at, t.id""";

	private final DueMatters due;

	private final RetentionForecasts forecasts;

	private final RetentionSettings settings;

	private final JdbcClient jdbc;

	RetentionPreview(DueMatters due, RetentionForecasts forecasts, RetentionSettings settings, JdbcClient jdbc) {
		this.due = due;
		this.forecasts = forecasts;
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/**
	 * A ticket that is due, or will be next.
	 *
	 * @param endsAt when its time is over
	 * @param held whether it is held by law
	 * @param appealed whether an appeal has to be decided first
	 */
	public record Ending(UUID ticket, TicketReference reference, String shopName, MarketCode market, Instant endsAt,
			long files, boolean held, boolean appealed, Cursor place) {
	}

	/** How much the next run erases; no more is counted than it erases at most. */
	public record NextRun(int tickets, long files, int heldMessages, int screenings, int atMost) {

		/** Whether there is more than one run erases. */
		public boolean isFull() {
			return tickets == atMost;
		}

	}

	/** Returns what the run would erase that begins at an instant. */
	public NextRun nextRun(Inspector inspector, Instant now) {
		var tickets = due.after(Kind.TICKET, Optional.empty(), settings, now, settings.atMost());
		return new NextRun(tickets.size(), files(tickets), count(Kind.HELD_MESSAGE, now), count(Kind.SCREENING, now),
				settings.atMost());
	}

	private int count(Kind kind, Instant now) {
		return due.after(kind, Optional.empty(), settings, now, settings.atMost()).size();
	}

	private long files(List<DueMatters.Due> tickets) {
		return jdbc.sql("""
				select count(*) from unnest(:shops::uuid[], :tickets::uuid[]) t (shop_id, id)
				join messages m on m.shop_id = t.shop_id and m.ticket_id = t.id and m.attachment_count > 0
				join attachments a on a.shop_id = m.shop_id and a.message_id = m.id""")
			.param("shops", tickets.stream().map((one) -> one.matter().shop()).toArray(UUID[]::new))
			.param("tickets", tickets.stream().map((one) -> one.matter().id()).toArray(UUID[]::new))
			.query(Long.class)
			.single();
	}

	/** Returns what comes to its end in which year. */
	public List<RetentionYear> years(Inspector inspector) {
		return forecasts.years();
	}

	/**
	 * Returns the tickets whose time is over, or will be first; also those that are held.
	 */
	public Page<Ending> endings(Inspector inspector, Optional<Cursor> after, int size) {
		var from = after.orElse(new Cursor(Instant.EPOCH, AuditSubject.PLATFORM));
		var rows = jdbc.sql(FACTS.formatted("""
				select shop_id, id, last_activity(shop_id, id) as at from tickets
				where not is_erased(subject) and (last_message_at, id) > (:at, :id)
				order by last_message_at, id limit :most"""))
			.param("at", from.at().atOffset(ZoneOffset.UTC))
			.param("id", from.id())
			.param("most", size + 1)
			.query(this::ending)
			.list();
		return Page.of(rows, size, Ending::place);
	}

	private Ending ending(ResultSet row, int number) throws SQLException {
		var id = row.getObject("id", UUID.class);
		return new Ending(id, new TicketReference(row.getString("reference")), row.getString("shop_name"),
				new MarketCode(row.getString("market")),
				settings.endOf(row.getObject("at", OffsetDateTime.class).toInstant()), row.getLong("files"),
				row.getBoolean("held"), row.getBoolean("appealed"),
				new Cursor(row.getObject("last_message_at", OffsetDateTime.class).toInstant(), id));
	}

}
