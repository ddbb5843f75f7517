package market.helpdesk.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.ErasureGround;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets were erased, when, by whom and on what ground. */
@Repository
public class Erasures {

	private final JdbcClient jdbc;

	Erasures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * That everything in a ticket was erased.
	 *
	 * @param by the name of whoever granted it; nobody where its time was over
	 * @param request what asked for it
	 */
	public record Erasure(ErasureGround ground, Instant at, Optional<String> by, Optional<ErasureRequestId> request,
			int texts, int files) {
	}

	public Optional<Erasure> of(TicketDetails ticket) {
		return ErasedText.parse(ticket.subject()).flatMap((erased) -> find(ticket));
	}

	private Optional<Erasure> find(TicketDetails ticket) {
		return jdbc.sql("""
				select e.ground, e.erased_at, e.request_id, e.texts, e.files, a.name
				from erasures e left join accounts a on a.id = e.erased_by
				where e.shop_id = :shop and e.subject_id = :ticket""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.query((row, number) -> new Erasure(ErasureGround.valueOf(row.getString("ground")),
					row.getObject("erased_at", OffsetDateTime.class).toInstant(),
					Optional.ofNullable(row.getString("name")),
					Optional.ofNullable(row.getObject("request_id", UUID.class)).map(ErasureRequestId::new),
					row.getInt("texts"), row.getInt("files")))
			.optional();
	}

}
