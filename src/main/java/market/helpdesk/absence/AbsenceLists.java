package market.helpdesk.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.absence.AnnouncedAbsence.Substitute;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences as they are read: by those whom they concern, and by those who wait. */
@Repository
public class AbsenceLists {

	private static final String ABSENCES = """
			select a.*, s.marketplace_id, s.name as shop_name, s.market, s.joined_at, o.name as announcer,
			  u.name as substitute, w.withdrawn_at
			from (%s) a
			join shops s on s.id = a.shop_id
			join accounts o on o.id = a.announced_by
			left join accounts u on u.id = a.substitute_id
			left join absence_withdrawals w on w.shop_id = a.shop_id and w.absence_id = a.id
			%s""";

	private final JdbcClient jdbc;

	private final Markets markets;

	private final AbsenceSettings settings;

	private final Clock clock;

	AbsenceLists(JdbcClient jdbc, Markets markets, AbsenceSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.markets = markets;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Returns the absences of a member's shops and those in which they are the
	 * substitute, whether or not it is time yet; the one that ends last comes first.
	 */
	public Page<AnnouncedAbsence> pageOf(Member member, Optional<Cursor> after, int size) {
		var behind = after.map((cursor) -> " and (last_day, id) < (:day, :id)").orElse("");
		var some = "(select * from absences where %s" + behind + " order by last_day desc, id desc limit :size)";
		var query = jdbc
			.sql(ABSENCES.formatted(
					some.formatted("shop_id in (:shops)") + " union " + some.formatted("substitute_id = :viewer"),
					"order by a.last_day desc, a.id desc limit :size"))
			.param("shops", member.shopIds())
			.param("viewer", member.account().id())
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("day", LocalDate.ofInstant(cursor.at(), ZoneOffset.UTC))
			.param("id", cursor.id()));
		return Page.of(query.query(AbsenceLists::absence).list(), size,
				(absence) -> new Cursor(absence.days().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant(),
						absence.id().id()));
	}

	/**
	 * Returns what there is to tell about shops now: for each that is away, or soon will
	 * be, that absence, the next one first.
	 */
	public List<AnnouncedAbsence> toTell(Collection<ShopId> shops) {
		if (shops.isEmpty()) {
			return List.of();
		}
		var now = clock.instant();
		var utc = LocalDate.ofInstant(now, ZoneOffset.UTC);
		return jdbc
			.sql(ABSENCES.formatted(
					"select * from absences where shop_id in (:shops) and last_day >= :from and first_day <= :to",
					"where w.withdrawn_at is null order by a.first_day, a.id"))
			.param("shops", shops.stream().map(ShopId::id).toList())
			.param("from", utc.minusDays(1))
			.param("to", utc.plusDays(settings.toldDaysBefore() + 1))
			.query(AbsenceLists::absence)
			.list()
			.stream()
			.filter((absence) -> isToTell(absence, now))
			.toList();
	}

	/**
	 * The days of the statement are wide enough for every zone; those of a market count.
	 */
	private boolean isToTell(AnnouncedAbsence absence, Instant now) {
		var today = LocalDate.ofInstant(now, markets.get(absence.shop().market()).zone());
		return !absence.days().lastDay().isBefore(today)
				&& !absence.days().firstDay().isAfter(today.plusDays(settings.toldDaysBefore()));
	}

	private static AnnouncedAbsence absence(ResultSet row, int number) throws SQLException {
		var days = new AbsentDays(row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class));
		var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
		return new AnnouncedAbsence(new AbsenceId(row.getObject("id", UUID.class)), shop(row), days, substitute(row),
				row.getString("announcer"), row.getObject("announced_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(withdrawnAt).map(OffsetDateTime::toInstant));
	}

	private static Shop shop(ResultSet row) throws SQLException {
		return new Shop(new ShopId(row.getObject("shop_id", UUID.class)), row.getString("marketplace_id"),
				row.getString("shop_name"), new MarketCode(row.getString("market")),
				row.getObject("joined_at", OffsetDateTime.class).toInstant());
	}

	private static Optional<Substitute> substitute(ResultSet row) throws SQLException {
		var name = row.getString("substitute");
		return (name == null) ? Optional.empty()
				: Optional.of(new Substitute(new AccountId(row.getObject("substitute_id", UUID.class)), name));
	}

}
