package market.helpdesk.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was published and recorded: read whole, for it is little, and only ever added to.
 */
@Repository
class ClockRevisions {

	private static final TypeReference<List<Holiday>> HOLIDAYS = new TypeReference<>() {
	};

	/** Any number that nothing else locks by. */
	private static final long LOCK = 0x0c10c4;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ClockRevisions(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Returns the number of the last revision. */
	int latest() {
		return jdbc.sql("select max(number) from clock_revisions").query(Integer.class).single();
	}

	/**
	 * Waits until whoever is making a revision has made it, and keeps others from making
	 * one until the transaction ends.
	 */
	void lock() {
		jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", LOCK).query((row) -> {
		});
	}

	void append(CalendarVersion version) {
		append(version.revision());
		jdbc.sql("""
				insert into calendar_versions
				  (market, version, revision, zone, weekdays, first_year, last_year, holidays)
				values (:market, :version, :revision, :zone, :weekdays, :first, :last, :holidays::jsonb)""")
			.param("market", version.market().code())
			.param("version", version.number())
			.param("revision", version.revision().number())
			.param("zone", version.zone().getId())
			.param("weekdays", version.weekdays().stream().sorted().map(DayOfWeek::name).toArray(String[]::new))
			.param("first", version.first().getValue())
			.param("last", version.last().getValue())
			.param("holidays", json.writeValueAsString(version.holidays()))
			.update();
	}

	void append(RecordedDowntime recorded) {
		append(recorded.revision());
		jdbc.sql("insert into downtimes (revision, started_at, ended_at) values (:revision, :from, :to)")
			.param("revision", recorded.revision().number())
			.param("from", recorded.downtime().from().atOffset(ZoneOffset.UTC))
			.param("to", recorded.downtime().to().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void append(ClockRevision revision) {
		jdbc.sql("""
				insert into clock_revisions (number, made_at, made_by, reason)
				values (:number, :at, :by, :reason)""")
			.param("number", revision.number())
			.param("at", revision.at().atOffset(ZoneOffset.UTC))
			.param("by", revision.by().orElse(null))
			.param("reason", revision.reason())
			.update();
	}

	List<CalendarVersion> versions(int latest) {
		return jdbc.sql(
				"select * from calendar_versions v join clock_revisions r on r.number = v.revision where number <= :latest")
			.param("latest", latest)
			.query((row, number) -> version(row))
			.list();
	}

	List<RecordedDowntime> downtimes(int latest) {
		return jdbc
			.sql("select * from downtimes d join clock_revisions r on r.number = d.revision where number <= :latest")
			.param("latest", latest)
			.query((row, number) -> new RecordedDowntime(revision(row),
					new Downtime(instant(row, "started_at"), instant(row, "ended_at"))))
			.list();
	}

	private CalendarVersion version(ResultSet row) throws SQLException {
		return new CalendarVersion(new MarketCode(row.getString("market")), row.getInt("version"), revision(row),
				ZoneId.of(row.getString("zone")), weekdays(row), Year.of(row.getInt("first_year")),
				Year.of(row.getInt("last_year")), json.readValue(row.getString("holidays"), HOLIDAYS));
	}

	private static ClockRevision revision(ResultSet row) throws SQLException {
		return new ClockRevision(row.getInt("number"), instant(row, "made_at"),
				Optional.ofNullable(row.getObject("made_by", UUID.class)), row.getString("reason"));
	}

	private static Set<DayOfWeek> weekdays(ResultSet row) throws SQLException {
		return Stream.of((String[]) row.getArray("weekdays").getArray())
			.map(DayOfWeek::valueOf)
			.collect(Collectors.toSet());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
