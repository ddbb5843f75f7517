package market.helpdesk.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the software proposes, for those who decide it. */
@Repository
public class ProposalLists {

	private static final String PROPOSALS = """
			select p.*, s.name as shop_name, s.marketplace_id, s.market, w.outcome from (%s) o
			join sanction_proposals p on p.shop_id = o.shop_id and p.id = o.proposal_id
			join shops s on s.id = p.shop_id
			left join sanction_proposal_outcomes w on w.shop_id = p.shop_id and w.proposal_id = p.id
			order by p.proposed_at, p.id""";

	private final BackingViolations violations;

	private final JdbcClient jdbc;

	ProposalLists(BackingViolations violations, JdbcClient jdbc) {
		this.violations = violations;
		this.jdbc = jdbc;
	}

	/** Returns what is to be decided; whoever waits longest comes first. */
	public Page<ProposalSummary> open(Inspector inspector, Optional<Cursor> after, int size) {
		var query = jdbc
			.sql(PROPOSALS.formatted("""
					select shop_id, proposal_id from open_sanction_proposals where true%s
					order by proposed_at, proposal_id limit :size"""
				.formatted(after.map((cursor) -> " and (proposed_at, proposal_id) > (:at, :id)").orElse(""))))
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(ProposalLists::summary).list(), size,
				(proposal) -> new Cursor(proposal.proposedAt(), proposal.id().id()));
	}

	/** Returns what is to be decided about a shop. */
	public List<ProposalSummary> open(Inspector inspector, ShopId shop) {
		return jdbc
			.sql(PROPOSALS.formatted("select shop_id, proposal_id from open_sanction_proposals where shop_id = :shop"))
			.param("shop", shop.id())
			.query(ProposalLists::summary)
			.list();
	}

	/** Finds what was proposed, whatever became of it. */
	public Optional<ProposalSummary> find(Inspector inspector, ProposalId id) {
		return jdbc.sql(PROPOSALS.formatted("select shop_id, id as proposal_id from sanction_proposals where id = :id"))
			.param("id", id.id())
			.query(ProposalLists::summary)
			.optional();
	}

	/** Returns the violations it was proposed by, as they stand now. */
	public List<BackingViolation> behind(ProposalSummary proposal) {
		return violations.of(proposal.shop(), proposal.id());
	}

	private static ProposalSummary summary(ResultSet row, int number) throws SQLException {
		return new ProposalSummary(new ProposalId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), row.getString("shop_name"),
				row.getString("marketplace_id"), new MarketCode(row.getString("market")),
				Measure.valueOf(row.getString("measure")), row.getInt("violations"), row.getInt("days"),
				SanctionRegister.instant(row, "proposed_at"),
				Optional.ofNullable(row.getString("outcome")).map(ProposalSummary.Outcome::valueOf));
	}

}
