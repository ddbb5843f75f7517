package market.helpdesk.sanction;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.violation.RegisteredViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everything that was proposed, with what became of it; and what is to be decided, of
 * which there is one for each shop and track.
 */
@Repository
class Proposals {

	private static final String OPEN = """
			select p.shop_id, p.id, p.measure, p.violations as needed, array(
			  select v.violation_id from sanction_proposal_violations v
			  where v.shop_id = p.shop_id and v.proposal_id = p.id) as behind
			from open_sanction_proposals o
			join sanction_proposals p on p.shop_id = o.shop_id and p.id = o.proposal_id
			where o.shop_id = :shop and\s""";

	private final SanctionTallies tallies;

	private final JdbcClient jdbc;

	Proposals(SanctionTallies tallies, JdbcClient jdbc) {
		this.tallies = tallies;
		this.jdbc = jdbc;
	}

	/** Returns the shop of a proposal, whatever became of that. */
	Optional<ShopId> shopOf(ProposalId id) {
		return jdbc.sql("select shop_id from sanction_proposals where id = :id")
			.param("id", id.id())
			.query((row, number) -> new ShopId(row.getObject("shop_id", UUID.class)))
			.optional();
	}

	Optional<Proposal> open(ShopId shop, Track track) {
		return jdbc.sql(OPEN + "o.track = :track")
			.param("shop", shop.id())
			.param("track", track.name())
			.query(Proposals::proposal)
			.optional();
	}

	Optional<Proposal> open(ShopId shop, ProposalId id) {
		return jdbc.sql(OPEN + "o.proposal_id = :id")
			.param("shop", shop.id())
			.param("id", id.id())
			.query(Proposals::proposal)
			.optional();
	}

	ProposalId add(ShopId shop, Step step, Instant at) {
		var id = ProposalId.next();
		jdbc.sql("""
				insert into sanction_proposals (shop_id, id, track, measure, violations, days, proposed_at)
				values (:shop, :id, :track, :measure, :violations, :days, :at)""")
			.param("shop", shop.id())
			.param("id", id.id())
			.param("track", step.measure().track().name())
			.param("measure", step.measure().name())
			.param("violations", step.threshold().violations())
			.param("days", step.threshold().days())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		addViolations(shop, id, step);
		jdbc.sql("""
				insert into open_sanction_proposals (shop_id, track, proposal_id, proposed_at)
				values (:shop, :track, :id, :at)""")
			.param("shop", shop.id())
			.param("track", step.measure().track().name())
			.param("id", id.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		tallies.proposed(shop, 1);
		return id;
	}

	private void addViolations(ShopId shop, ProposalId id, Step step) {
		jdbc.sql("""
				insert into sanction_proposal_violations (shop_id, proposal_id, violation_id)
				select :shop, :id, violation from unnest(:violations::uuid[]) as behind (violation)""")
			.param("shop", shop.id())
			.param("id", id.id())
			.param("violations", step.violations().stream().map(RegisteredViolation::id).toArray(UUID[]::new))
			.update();
	}

	void imposed(Proposal proposal, AccountId by, Instant at) {
		close(proposal, "IMPOSED", null, by.id(), at);
	}

	void declined(Proposal proposal, DecisionReason reason, AccountId by, Instant at) {
		close(proposal, "DECLINED", reason.text(), by.id(), at);
	}

	void withdrawn(Proposal proposal, Instant at) {
		close(proposal, "WITHDRAWN", null, null, at);
	}

	private void close(Proposal proposal, String outcome, @Nullable String reason, @Nullable UUID by, Instant at) {
		jdbc.sql("""
				insert into sanction_proposal_outcomes (shop_id, proposal_id, outcome, reason, decided_by, decided_at)
				values (:shop, :id, :outcome, :reason, :by, :at)""")
			.param("shop", proposal.shop().id())
			.param("id", proposal.id().id())
			.param("outcome", outcome)
			.param("reason", reason)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql("delete from open_sanction_proposals where shop_id = :shop and proposal_id = :id")
			.param("shop", proposal.shop().id())
			.param("id", proposal.id().id())
			.update();
		tallies.proposed(proposal.shop(), -1);
	}

	private static Proposal proposal(ResultSet row, int number) throws SQLException {
		return new Proposal(new ProposalId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), Measure.valueOf(row.getString("measure")),
				row.getInt("needed"), ids(row.getArray("behind")));
	}

	static Set<UUID> ids(Array ids) throws SQLException {
		return Set.of((UUID[]) ids.getArray());
	}

}
