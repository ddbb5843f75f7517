package market.helpdesk.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.aftersales.CaseMoment.Kind;
import market.helpdesk.ticket.MessageId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases whose updates have to be gone through by the job from an instant on. Until it
 * has, nothing that people do in them is reckoned.
 */
@Repository
class UpdateBacklog {

	private final JdbcClient jdbc;

	UpdateBacklog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A case that waits, and from when on it is gone through. */
	record Entry(OpenCase open, Instant since) {
	}

	/** Adds a case, or lets one that waits be gone through from later on. */
	void add(OpenCase open, Instant since) {
		jdbc.sql("""
				insert into update_backlog (shop_id, case_id, ticket_id, since, try_at)
				values (:shop, :case, :ticket, :since, :since)
				on conflict (shop_id, case_id) do update set since = excluded.since""")
			.param("shop", open.shop().id())
			.param("case", open.caseId().id())
			.param("ticket", open.ticket().id())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.update();
	}

	boolean holds(ShopId shop, CaseId caseId) {
		return jdbc.sql("select exists (select from update_backlog where shop_id = :shop and case_id = :case)")
			.param("shop", shop.id())
			.param("case", caseId.id())
			.query(Boolean.class)
			.single();
	}

	/** Returns cases whose turn has come. */
	List<Entry> waiting(Instant now, int atMost) {
		return jdbc.sql("""
				select b.*, s.market from update_backlog b join shops s on s.id = b.shop_id
				where b.try_at <= :now order by b.try_at, b.shop_id, b.case_id limit :atMost""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("atMost", atMost)
			.query((row, number) -> new Entry(UpdateRows.openCase(row, number), UpdateRows.instant(row, "since")))
			.list();
	}

	/**
	 * Takes a case and its ticket until the transaction ends.
	 * @return whether it still waits and nobody else has it
	 */
	boolean take(Entry entry, Instant now) {
		return jdbc.sql("""
				select b.case_id from update_backlog b
				join tickets t on t.shop_id = b.shop_id and t.id = b.ticket_id
				where b.shop_id = :shop and b.case_id = :case and b.since = :since and b.try_at <= :now
				for no key update of t skip locked for update of b skip locked""")
			.param("shop", entry.open().shop().id())
			.param("case", entry.open().caseId().id())
			.param("since", entry.since().atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	void remove(Entry entry) {
		jdbc.sql("delete from update_backlog where shop_id = :shop and case_id = :case")
			.param("shop", entry.open().shop().id())
			.param("case", entry.open().caseId().id())
			.update();
	}

	/** Lets a case wait on, wherever it has got to. */
	void postpone(Entry entry, Instant until) {
		jdbc.sql("update update_backlog set try_at = :until where shop_id = :shop and case_id = :case")
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("shop", entry.open().shop().id())
			.param("case", entry.open().caseId().id())
			.update();
	}

	/** Returns what was done about a case since then, in its order. */
	List<CaseMoment> moments(Entry entry) {
		return jdbc.sql("""
				select * from (
				  select 'MESSAGE' as kind, id as message, null as stage, author_id as by, received_at as at
				  from messages where shop_id = :shop and ticket_id = :ticket and side = 'SELLER'
				  union all
				  select 'STAGE', null, stage, reached_by, reached_at
				  from case_stages where shop_id = :shop and case_id = :case and side = 'SELLER'
				  union all
				  select 'TAKEN_OVER', null, null, taken_over_by, taken_over_at
				  from take_overs where shop_id = :shop and ticket_id = :ticket
				  union all
				  select 'HANDED_BACK', null, null, b.handed_back_by, b.handed_back_at
				  from take_overs k join hand_backs b on b.shop_id = k.shop_id and b.take_over_id = k.id
				  where k.shop_id = :shop and k.ticket_id = :ticket
				  union all
				  select 'CLOSED', null, null, closed_by, closed_at
				  from case_outcomes where shop_id = :shop and case_id = :case) moment
				where at > :since order by at""")
			.param("shop", entry.open().shop().id())
			.param("ticket", entry.open().ticket().id())
			.param("case", entry.open().caseId().id())
			.param("since", entry.since().atOffset(ZoneOffset.UTC))
			.query(UpdateBacklog::moment)
			.list();
	}

	private static CaseMoment moment(ResultSet row, int number) throws SQLException {
		return new CaseMoment(Kind.valueOf(row.getString("kind")),
				Optional.ofNullable(row.getObject("message", UUID.class)).map(MessageId::new),
				Optional.ofNullable(row.getString("stage")).map(CaseStage::valueOf),
				new AccountId(row.getObject("by", UUID.class)), UpdateRows.instant(row, "at"));
	}

}
