package market.helpdesk.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.UnreadNotices;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.deadline.ResponseWarningsGiven;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadNoted;
import market.helpdesk.ticket.ThreadNotes;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every notice that was given, and how far its readers have read. */
@Repository
public class Notices {

	/** More than this many unread ones are not counted. */
	public static final int COUNTED = 100;

	private static final String NOTICES = """
			select n.id, n.kind, n.answers, n.ticket_id, n.threshold_percent, n.due_at, n.given_at, t.reference,
			  s.name as shop_name, s.market, m.read_until is null or n.given_at > m.read_until as unread,
			  k.kind as note, k.side, coalesce(k.words, o.words)::text as words, a.name as by, o.kind as announcement, o.path
			from notices n
			left join tickets t on t.shop_id = n.shop_id and t.id = n.ticket_id
			join shops s on s.id = n.shop_id
			left join thread_notes k on k.shop_id = n.shop_id and k.id = n.note_id
			left join accounts a on a.id = k.noted_by
			left join announcements o on o.shop_id = n.shop_id and o.id = n.announcement_id
			left join notice_marks m on m.account_id = n.account_id
			where %s
			order by n.given_at desc, n.id desc limit :size""";

	private final UnreadNotices unread;

	private final JdbcClient jdbc;

	Notices(UnreadNotices unread, JdbcClient jdbc) {
		this.unread = unread;
		this.jdbc = jdbc;
	}

	/**
	 * Returns what somebody was told, newest first: a member about the shops they act for
	 * now.
	 */
	public Page<Notice> of(Participant reader, Optional<Cursor> after, int size) {
		var condition = "n.account_id = :account and " + shops(reader)
				+ after.map((cursor) -> " and (n.given_at, n.id) < (:at, :id)").orElse("");
		var query = jdbc.sql(NOTICES.formatted(condition)).params(readBy(reader)).param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(Notices::notice).list(), size,
				(notice) -> new Cursor(notice.givenAt(), notice.id().id()));
	}

	private static String shops(Participant reader) {
		return switch (reader) {
			case Buyer buyer -> "true";
			case Member member -> "n.shop_id in (:shops)";
		};
	}

	private static Map<String, ?> readBy(Participant reader) {
		var account = reader.account().id();
		return switch (reader) {
			case Buyer buyer -> Map.of("account", account);
			case Member member -> Map.of("account", account, "shops", member.shopIds());
		};
	}

	/**
	 * Keeps that somebody has read everything up to a notice, or that there is none. What
	 * is left unread is counted anew: they may have left a shop meanwhile.
	 */
	@Transactional
	public void read(Participant reader, Optional<Notice> latest) {
		latest.ifPresent((notice) -> mark(reader, notice.givenAt()));
		unread.set(reader.account(), unread(reader));
	}

	private void mark(Participant reader, Instant until) {
		jdbc.sql("""
				insert into notice_marks as m (account_id, read_until) values (:account, :until)
				on conflict (account_id) do update set read_until = excluded.read_until
				where m.read_until < excluded.read_until""")
			.param("account", reader.account().id())
			.param("until", until.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Counts what somebody has not read yet, {@link #COUNTED} if it is more. */
	private int unread(Participant reader) {
		return jdbc.sql("""
				select count(*) from (
				  select from notices n
				  where n.account_id = :account and %s and n.given_at > coalesce(
				    (select read_until from notice_marks where account_id = :account), '-infinity')
				  limit :atMost) unread""".formatted(shops(reader)))
			.params(readBy(reader))
			.param("atMost", COUNTED)
			.query(Integer.class)
			.single();
	}

	/** Returns a notice that an event of ours is about. */
	Notice get(ShopId shop, NoticeId id) {
		return jdbc.sql(NOTICES.formatted("n.shop_id = :shop and n.id = :id"))
			.param("shop", shop.id())
			.param("id", id.id())
			.param("size", 1)
			.query(Notices::notice)
			.single();
	}

	/**
	 * Gives somebody a notice of warnings, unless they were given it before.
	 * @return the notice, if it was given
	 */
	Optional<NoticeId> give(AccountId account, ResponseWarningsGiven warnings, Instant now) {
		var given = jdbc.sql("""
				insert into notices (shop_id, id, account_id, kind, digest_id, answers, ticket_id, threshold_percent,
				  due_at, given_at)
				values (:shop, :id, :account, 'RESPONSE_WARNING', :digest, :answers, :ticket, :percent, :dueAt, :now)
				on conflict (shop_id, digest_id, account_id) do nothing
				returning id""")
			.param("shop", warnings.shop().id())
			.param("id", NoticeId.next().id())
			.param("account", account.id())
			.param("digest", warnings.digest().id())
			.param("answers", warnings.answers())
			.param("ticket", warnings.ticket().id())
			.param("percent", warnings.percent())
			.param("dueAt", warnings.dueAt().atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.map(NoticeId::new);
		given.ifPresent((notice) -> unread.add(account));
		return given;
	}

	/**
	 * Gives somebody notice of what a thread tells, unless they were given it before.
	 * @return the notice, if it was given
	 */
	Optional<NoticeId> give(AccountId account, ThreadNoted noted, Instant now) {
		var given = jdbc.sql("""
				insert into notices (shop_id, id, account_id, kind, note_id, ticket_id, given_at)
				values (:shop, :id, :account, 'THREAD_NOTE', :note, :ticket, :now)
				on conflict (shop_id, note_id, account_id) do nothing
				returning id""")
			.param("shop", noted.shop().id())
			.param("id", NoticeId.next().id())
			.param("account", account.id())
			.param("note", noted.note())
			.param("ticket", noted.ticket().id())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.map(NoticeId::new);
		given.ifPresent((notice) -> unread.add(account));
		return given;
	}

	/**
	 * Gives somebody notice of what was announced, unless they were given it before.
	 * @return the notice, if it was given
	 */
	Optional<NoticeId> give(AccountId account, Announced announced, Instant now) {
		var given = jdbc.sql("""
				insert into notices (shop_id, id, account_id, kind, announcement_id, given_at)
				values (:shop, :id, :account, 'ANNOUNCEMENT', :announcement, :now)
				on conflict (shop_id, announcement_id, account_id) do nothing
				returning id""")
			.param("shop", announced.shop().id())
			.param("id", NoticeId.next().id())
			.param("account", account.id())
			.param("announcement", announced.announcement())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.map(NoticeId::new);
		given.ifPresent((notice) -> unread.add(account));
		return given;
	}

	private static Notice notice(ResultSet row, int number) throws SQLException {
		return switch (row.getString("kind")) {
			case "THREAD_NOTE" -> news(row);
			case "ANNOUNCEMENT" -> announcement(row);
			default -> warning(row);
		};
	}

	private static Notice.Announcement announcement(ResultSet row) throws SQLException {
		return new Notice.Announcement(new NoticeId(row.getObject("id", UUID.class)), row.getString("shop_name"),
				new MarketCode(row.getString("market")), row.getString("announcement"),
				Announcements.words(row.getString("words")), row.getString("path"), instant(row, "given_at"),
				row.getBoolean("unread"));
	}

	private static Notice.News news(ResultSet row) throws SQLException {
		var side = row.getString("side");
		return new Notice.News(new NoticeId(row.getObject("id", UUID.class)), row.getString("shop_name"),
				new MarketCode(row.getString("market")), new TicketId(row.getObject("ticket_id", UUID.class)),
				row.getString("reference"), row.getString("note"), row.getString("by"),
				(side != null) ? Side.valueOf(side) : null, ThreadNotes.words(row.getString("words")),
				instant(row, "given_at"), row.getBoolean("unread"));
	}

	private static Notice.Warning warning(ResultSet row) throws SQLException {
		return new Notice.Warning(new NoticeId(row.getObject("id", UUID.class)), row.getString("shop_name"),
				new MarketCode(row.getString("market")), row.getInt("answers"),
				new TicketId(row.getObject("ticket_id", UUID.class)), row.getString("reference"),
				row.getInt("threshold_percent"), instant(row, "due_at"), instant(row, "given_at"),
				row.getBoolean("unread"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
