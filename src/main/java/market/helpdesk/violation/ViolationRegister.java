package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the violations of a shop stand now, for those who weigh them (R9, R21, R22). */
@Repository
public class ViolationRegister {

	private final JdbcClient jdbc;

	ViolationRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what a shop has against it: confirmed and not waived, of these kinds and
	 * since an instant, which is included; the latest first.
	 */
	public List<RegisteredViolation> confirmed(ShopId shop, Set<ViolationKind> kinds, Instant since) {
		if (kinds.isEmpty()) {
			return List.of();
		}
		return jdbc.sql("""
				select id, kind, ticket_id, occurred_at from violation_register
				where shop_id = :shop and state = 'CONFIRMED' and kind in (:kinds) and occurred_at >= :since
				order by occurred_at desc, id desc""")
			.param("shop", shop.id())
			.param("kinds", kinds.stream().map(Enum::name).toList())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(ViolationRegister::violation)
			.list();
	}

	/** Returns how many are to be decided, which is kept and not counted. */
	public long suspected() {
		return jdbc.sql("select coalesce(sum(suspected), 0) from violation_tallies").query(Long.class).single();
	}

	private static RegisteredViolation violation(ResultSet row, int number) throws SQLException {
		return new RegisteredViolation(row.getObject("id", UUID.class), ViolationKind.valueOf(row.getString("kind")),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				row.getObject("occurred_at", OffsetDateTime.class).toInstant());
	}

}
