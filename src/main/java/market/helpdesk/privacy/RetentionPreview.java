package market.helpdesk.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
			  retention_obstacles('TICKET', t.shop_id, t.id, :now) as obstacles
			from (%s) one join tickets t on t.shop_id = one.shop_id and t.id = one.id join shops s on s.id = t.shop_id
			order by t.last_message_at, t.id""";

	private final DueMatters due;

	private final RetentionForecasts forecasts;

	private final KeepingTime time;

	private final RetentionSettings settings;

	private final JdbcClient jdbc;

	RetentionPreview(DueMatters due, RetentionForecasts forecasts, KeepingTime time, RetentionSettings settings,
			JdbcClient jdbc) {
		this.due = due;
		this.forecasts = forecasts;
		this.time = time;
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/**
	 * A ticket that is due, or will be next.
	 *
	 * @param endsAt when its time is over
	 * @param obstacles what stands against erasing it
	 */
	public record Ending(UUID ticket, TicketReference reference, String shopName, MarketCode market, Instant endsAt,
			long files, Set<Obstacle> obstacles, Cursor place) {

		public Ending {
			obstacles = Collections.unmodifiableSet(new LinkedHashSet<>(obstacles));
		}

	}

	/** How much the next run erases; no more is counted than it erases at most. */
	public record NextRun(int tickets, long files, int heldMessages, int screenings, int refusedFiles, int searches,
			int people, int atMost) {

		/** Whether there is more than one run erases. */
		public boolean isFull() {
			return tickets == atMost;
		}

	}

	/** Returns what the run would erase that begins at an instant. */
	public NextRun nextRun(Inspector inspector, Instant now) {
		var years = time.years();
		var tickets = due(Kind.TICKET, years, now);
		return new NextRun(tickets.size(), files(tickets), due(Kind.HELD_MESSAGE, years, now).size(),
				due(Kind.SCREENING, years, now).size(), due(Kind.REFUSED_FILE, years, now).size(),
				due(Kind.SEARCH, years, now).size(), due(Kind.ACCOUNT, years, now).size(), settings.atMost());
	}

	private List<DueMatters.Due> due(Kind kind, int years, Instant now) {
		return due.after(kind, Optional.empty(), years, now, settings.atMost());
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
	public Page<Ending> endings(Inspector inspector, Optional<Cursor> after, Instant now, int size) {
		var years = time.years();
		var from = after.orElse(new Cursor(Instant.EPOCH, AuditSubject.PLATFORM));
		var rows = jdbc.sql(FACTS.formatted("""
				select shop_id, id, last_activity('TICKET', shop_id, id) as at from tickets
				where not is_erased(subject) and (last_message_at, id) > (:at, :id)
				order by last_message_at, id limit :most"""))
			.param("at", from.at().atOffset(ZoneOffset.UTC))
			.param("id", from.id())
			.param("most", size + 1)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> ending(row, years))
			.list();
		return Page.of(rows, size, Ending::place);
	}

	private static Ending ending(ResultSet row, int years) throws SQLException {
		var id = row.getObject("id", UUID.class);
		return new Ending(id, new TicketReference(row.getString("reference")), row.getString("shop_name"),
				new MarketCode(row.getString("market")),
				KeepingTime.endOf(row.getObject("at", OffsetDateTime.class).toInstant(), years), row.getLong("files"),
				Obstacle.read(row.getArray("obstacles")),
				new Cursor(row.getObject("last_message_at", OffsetDateTime.class).toInstant(), id));
	}

}
