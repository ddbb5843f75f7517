package market.helpdesk.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The violations behind sanctions and proposals, the latest first. */
@Repository
public class BackingViolations {

	private static final String VIOLATIONS = """
			select v.id, v.kind, v.state, v.ticket_id, t.reference, v.occurred_at from violation_register v
			left join tickets t on t.shop_id = v.shop_id and t.id = v.ticket_id
			where v.shop_id = :shop and %s
			order by v.occurred_at desc, v.id desc limit :most""";

	private final JdbcClient jdbc;

	BackingViolations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns those that a shop may be sanctioned for on a track: they stand, and led to
	 * nothing.
	 */
	public List<BackingViolation> free(Administrator administrator, ShopId shop, Track track, Instant now) {
		return read(jdbc.sql(VIOLATIONS.formatted("""
				v.state = 'CONFIRMED' and v.kind in (:kinds) and v.occurred_at >= :since and not exists (
				  select from counted_violations c where c.shop_id = v.shop_id and c.violation_id = v.id)"""))
			.param("kinds", track.kinds().stream().map(Enum::name).toList())
			.param("since", now.minus(Duration.ofDays(Threshold.YEAR)).atOffset(ZoneOffset.UTC)), shop);
	}

	/** Returns those that a sanction was imposed for. */
	List<BackingViolation> of(ShopId shop, SanctionId sanction) {
		return read(jdbc.sql(VIOLATIONS.formatted("""
				v.id in (
				  select violation_id from sanction_violations where shop_id = :shop and sanction_id = :sanction)"""))
			.param("sanction", sanction.id()), shop);
	}

	/** Returns those that something was proposed by. */
	List<BackingViolation> of(ShopId shop, ProposalId proposal) {
		return read(jdbc.sql(VIOLATIONS.formatted(
				"""
						v.id in (
						  select violation_id from sanction_proposal_violations where shop_id = :shop and proposal_id = :proposal)"""))
			.param("proposal", proposal.id()), shop);
	}

	private static List<BackingViolation> read(StatementSpec query, ShopId shop) {
		return query.param("shop", shop.id()).param("most", Ladder.MOST).query(BackingViolations::violation).list();
	}

	private static BackingViolation violation(ResultSet row, int number) throws SQLException {
		return new BackingViolation(row.getObject("id", UUID.class), ViolationKind.valueOf(row.getString("kind")),
				ViolationState.valueOf(row.getString("state")),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				Optional.ofNullable(row.getString("reference")).map(TicketReference::new),
				SanctionRegister.instant(row, "occurred_at"));
	}

}
