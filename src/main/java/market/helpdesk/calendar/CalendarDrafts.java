package market.helpdesk.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.DayChange.Removed;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What administrators are about to publish. */
@Repository
public class CalendarDrafts {

	private static final String SELECT = """
			select base_version, last_year from calendar_drafts where market = :market and author_id = :author""";

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	private final Markets markets;

	private final WorkingCalendars calendars;

	CalendarDrafts(JdbcTemplate jdbc, Markets markets, WorkingCalendars calendars) {
		this.jdbcTemplate = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
		this.markets = markets;
		this.calendars = calendars;
	}

	/** A draft's own row. */
	private record Row(int base, Year last) {

		static Row read(ResultSet row, int number) throws SQLException {
			return new Row(row.getInt("base_version"), Year.of(row.getInt("last_year")));
		}

	}

	/**
	 * Finds somebody's draft of a market's calendar.
	 * @throws UnknownMarket if the marketplace does not trade there
	 */
	public Optional<CalendarDraft> find(MarketCode market, UUID author) {
		return find(SELECT, market, author);
	}

	/** The same, and keeps others from changing it until the transaction ends. */
	Optional<CalendarDraft> take(MarketCode market, UUID author) {
		return find(SELECT + " for update", market, author);
	}

	/** Returns who has a draft of which market's calendar. */
	public Map<MarketCode, List<UUID>> authors() {
		record Author(String market, UUID authorId) {
		}
		return jdbc.sql("select market, author_id from calendar_drafts order by started_at, author_id")
			.query(Author.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy((author) -> new MarketCode(author.market()),
					Collectors.mapping(Author::authorId, Collectors.toList())));
	}

	/** Keeps a new draft, unless its author has one already. */
	void start(CalendarDraft draft, Instant at) {
		jdbc.sql("""
				insert into calendar_drafts (market, author_id, base_version, last_year, started_at)
				values (:market, :author, :base, :last, :at) on conflict (market, author_id) do nothing""")
			.param("market", draft.market().code().code())
			.param("author", draft.author())
			.param("base", draft.base().number())
			.param("last", draft.last().getValue())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Keeps a draft as it is now. */
	void save(CalendarDraft draft) {
		jdbc.sql("""
				update calendar_drafts set base_version = :base, last_year = :last
				where market = :market and author_id = :author""")
			.param("base", draft.base().number())
			.param("last", draft.last().getValue())
			.param("market", draft.market().code().code())
			.param("author", draft.author())
			.update();
		delete("calendar_draft_days", draft);
		jdbcTemplate.batchUpdate(
				"insert into calendar_draft_days (market, author_id, date, name, source) values (?, ?, ?, ?, ?)",
				List.copyOf(draft.changes().entrySet()), 500, (row, change) -> {
					row.setString(1, draft.market().code().code());
					row.setObject(2, draft.author());
					row.setObject(3, change.getKey());
					row.setString(4, (change.getValue() instanceof Put put) ? put.name() : null);
					row.setString(5, (change.getValue() instanceof Put put) ? put.source() : null);
				});
	}

	void discard(CalendarDraft draft) {
		delete("calendar_draft_days", draft);
		delete("calendar_drafts", draft);
	}

	private Optional<CalendarDraft> find(String select, MarketCode code, UUID author) {
		var market = markets.get(code);
		return jdbc.sql(select)
			.param("market", code.code())
			.param("author", author)
			.query(Row::read)
			.optional()
			.map((row) -> new CalendarDraft(market, author, base(code, row.base()), row.last(), changes(code, author)));
	}

	private CalendarVersion base(MarketCode market, int number) {
		return calendars.newest().version(market, number).orElseThrow();
	}

	private SortedMap<LocalDate, DayChange> changes(MarketCode market, UUID author) {
		var changes = new TreeMap<LocalDate, DayChange>();
		jdbc.sql("select date, name, source from calendar_draft_days where market = :market and author_id = :author")
			.param("market", market.code())
			.param("author", author)
			.query((row, number) -> Map.entry(row.getObject("date", LocalDate.class), change(row)))
			.list()
			.forEach((change) -> changes.put(change.getKey(), change.getValue()));
		return changes;
	}

	private static DayChange change(ResultSet row) throws SQLException {
		var name = row.getString("name");
		return (name != null) ? new Put(name, row.getString("source")) : new Removed();
	}

	private void delete(String table, CalendarDraft draft) {
		jdbc.sql("delete from %s where market = :market and author_id = :author".formatted(table))
			.param("market", draft.market().code().code())
			.param("author", draft.author())
			.update();
	}

}
