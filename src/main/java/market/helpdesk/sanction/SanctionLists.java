package market.helpdesk.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.sanction.SanctionDetails.AppealDetails;
import market.helpdesk.sanction.SanctionDetails.By;
import market.helpdesk.sanction.SanctionDetails.Decision;
import market.helpdesk.sanction.SanctionDetails.Dropped;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sanctions that a viewer may see: a shop's own, and everyone's to administrators.
 */
@Repository
public class SanctionLists {

	private static final String SUMMARY = """
			r.*, s.name as shop_name, s.marketplace_id, s.market, p.id as appeal_id, d.outcome""";

	private static final String SUMMARIES = """
			select %s from (%s) r
			join shops s on s.id = r.shop_id
			left join appeals p on p.shop_id = r.shop_id and p.sanction_id = r.id
			left join appeal_decisions d on d.shop_id = r.shop_id and d.appeal_id = p.id""";

	private static final String DETAILS = """
			%s
			join sanctions z on z.shop_id = r.shop_id and z.id = r.id
			join accounts i on i.id = z.imposed_by
			left join sanction_signatures g on g.shop_id = r.shop_id and g.sanction_id = r.id
			left join accounts ga on ga.id = g.signed_by
			left join sanction_endings e on e.shop_id = r.shop_id and e.sanction_id = r.id and e.cause = 'DROPPED'
			left join accounts ea on ea.id = e.ended_by
			left join accounts pa on pa.id = p.appealed_by
			left join accounts da on da.id = d.decided_by""";

	private static final String DETAIL = SUMMARY
			+ """
					, z.reasons, z.imposed_by, i.name as imposed_name, g.signed_by, ga.name as signed_name, g.signed_at,
					  e.ended_by, ea.name as ended_name, e.ended_at, e.reason as ended_reason, p.words, p.appealed_by,
					  pa.name as appealed_name, p.appealed_at, d.decided_by, da.name as decided_name, d.decided_at,
					  d.reason as decided_reason, array(
					    select account_id from sanction_parts x where x.shop_id = r.shop_id and x.sanction_id = r.id) as involved""";

	/** More than ever stand at once, unless somebody plays. */
	private static final int STANDING = 20;

	private final BackingViolations violations;

	private final JdbcClient jdbc;

	SanctionLists(BackingViolations violations, JdbcClient jdbc) {
		this.violations = violations;
		this.jdbc = jdbc;
	}

	/** Finds a sanction, if the viewer may see it. */
	public Optional<SanctionDetails> findVisibleTo(Viewer viewer, SanctionId id) {
		return jdbc
			.sql(DETAILS.formatted(SUMMARIES.formatted(DETAIL,
					"select * from sanction_register r where r.id = :id and " + visibleTo(viewer))))
			.param("id", id.id())
			.param("shops", shopsOf(viewer))
			.query(SanctionLists::details)
			.optional()
			.map((found) -> found.with(violations.of(found.summary().shop(), found.summary().id())));
	}

	private static String visibleTo(Viewer viewer) {
		return switch (viewer) {
			case Inspector inspector -> "true";
			case Member member -> "r.shop_id in (:shops)";
			case Buyer buyer -> "false";
		};
	}

	private static List<UUID> shopsOf(Viewer viewer) {
		return (viewer instanceof Member member) ? member.shopIds() : List.of();
	}

	/** Returns what stands against the member's shops, the latest first. */
	public List<SanctionSummary> standing(Member member, Instant now) {
		return jdbc
			.sql(summaries(
					"""
							r.shop_id in (:shops) and r.state in ('STANDING', 'AWAITING') and (r.ends_at is null or r.ends_at > :now)
							order by imposed_at desc, id desc limit :size"""))
			.param("shops", member.shopIds())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("size", STANDING)
			.query(SanctionLists::summary)
			.list();
	}

	/** Returns all that was imposed on the member's shops, the latest first. */
	public Page<SanctionSummary> of(Member member, Optional<Cursor> after, int size) {
		return page("r.shop_id in (:shops)", member.shopIds(), after, size, true);
	}

	/** Returns all that was imposed on a shop, the latest first. */
	public Page<SanctionSummary> of(Inspector inspector, ShopId shop, Optional<Cursor> after, int size) {
		return page("r.shop_id in (:shops)", List.of(shop.id()), after, size, true);
	}

	/** Returns removals that wait for their second signature, the oldest first. */
	public Page<SanctionSummary> awaiting(Inspector inspector, Optional<Cursor> after, int size) {
		return page("r.state = 'AWAITING'", List.of(), after, size, false);
	}

	/** Returns what stands, the latest first. */
	public Page<SanctionSummary> standing(Inspector inspector, Optional<Cursor> after, int size) {
		return page("r.state = 'STANDING'", List.of(), after, size, true);
	}

	/** Returns what is over, the latest first. */
	public Page<SanctionSummary> over(Inspector inspector, Optional<Cursor> after, int size) {
		return page("r.state in ('EXPIRED', 'DROPPED', 'OVERTURNED')", List.of(), after, size, true);
	}

	/** Returns how much waits for an administrator, which is kept and not counted. */
	public Waiting waiting(Inspector inspector) {
		return jdbc.sql("""
				select coalesce(sum(proposed), 0) as proposed, coalesce(sum(awaiting), 0) as awaiting,
				  coalesce(sum(appealed), 0) as appealed
				from sanction_tallies""").query(Waiting.class).single();
	}

	/** How much waits for an administrator. */
	public record Waiting(long proposed, long awaiting, long appealed) {

		public long altogether() {
			return proposed + awaiting + appealed;
		}

	}

	private Page<SanctionSummary> page(String condition, List<UUID> shops, Optional<Cursor> after, int size,
			boolean latestFirst) {
		var behind = after.map((cursor) -> " and (imposed_at, id) %s (:at, :place)".formatted(latestFirst ? "<" : ">"))
			.orElse("");
		var order = latestFirst ? "imposed_at desc, id desc" : "imposed_at, id";
		var query = jdbc
			.sql(summaries("%s%s order by %s limit :size".formatted(condition, behind, order)) + " order by "
					+ (latestFirst ? "r.imposed_at desc, r.id desc" : "r.imposed_at, r.id"))
			.param("shops", shops)
			.param("size", size + 1);
		after
			.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("place", cursor.id()));
		return Page.of(query.query(SanctionLists::summary).list(), size,
				(sanction) -> new Cursor(sanction.imposedAt(), sanction.id().id()));
	}

	private static String summaries(String some) {
		return SUMMARIES.formatted(SUMMARY, "select * from sanction_register r where " + some);
	}

	private static SanctionSummary summary(ResultSet row, int number) throws SQLException {
		return new SanctionSummary(new SanctionId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), row.getString("shop_name"),
				row.getString("marketplace_id"), new MarketCode(row.getString("market")),
				Measure.valueOf(row.getString("measure")), SanctionState.valueOf(row.getString("state")),
				SanctionRegister.instant(row, "imposed_at"), SanctionRegister.maybe(row, "since"),
				SanctionRegister.maybe(row, "ends_at"), SanctionRegister.maybe(row, "appeal_until"),
				row.getObject("appeal_id") != null,
				Optional.ofNullable(row.getString("outcome")).map(AppealOutcome::valueOf));
	}

	private static SanctionDetails details(ResultSet row, int number) throws SQLException {
		var summary = summary(row, number);
		return new SanctionDetails(
				summary, row.getString("reasons"), new By(new AccountId(row.getObject("imposed_by", UUID.class)),
						row.getString("imposed_name"), summary.imposedAt()),
				by(row, "signed"), dropped(row), List.of(), appeal(row), involved(row));
	}

	private static Set<AccountId> involved(ResultSet row) throws SQLException {
		return Proposals.ids(row.getArray("involved")).stream().map(AccountId::new).collect(Collectors.toSet());
	}

	private static Optional<Dropped> dropped(ResultSet row) throws SQLException {
		var reason = row.getString("ended_reason");
		return by(row, "ended").map((by) -> new Dropped(by, reason));
	}

	private static Optional<AppealDetails> appeal(ResultSet row) throws SQLException {
		var id = row.getObject("appeal_id", UUID.class);
		var words = row.getString("words");
		var decision = decision(row);
		return by(row, "appealed").map((by) -> new AppealDetails(new AppealId(id), words, by, decision));
	}

	private static Optional<Decision> decision(ResultSet row) throws SQLException {
		var outcome = row.getString("outcome");
		var reason = row.getString("decided_reason");
		return by(row, "decided").map((by) -> new Decision(AppealOutcome.valueOf(outcome), reason, by));
	}

	private static Optional<By> by(ResultSet row, String done) throws SQLException {
		var account = row.getObject(done + "_by", UUID.class);
		return (account == null) ? Optional.empty() : Optional.of(new By(new AccountId(account),
				row.getString(done + "_name"), SanctionRegister.instant(row, done + "_at")));
	}

}
