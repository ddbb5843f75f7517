package market.helpdesk.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What buyers said of the answers they got. */
@Repository
public class Judgements {

	private static final String SAID = """
			select %s, null::text as aspect, null::boolean as yes
			from flags f %s where f.shop_id = :shop and f.message_id = any(:answers::uuid[])
			union all
			select * from (
			  select distinct on (message_id, aspect) id, message_id, null, null, null::boolean, null::timestamptz, null,
			    null::boolean, null, null::timestamptz, null, null::int[], aspect, yes
			  from answer_ratings where shop_id = :shop and message_id = any(:answers::uuid[])
			  order by message_id, aspect, rated_at desc, id desc) latest"""
		.formatted(FlagRows.COLUMNS, FlagRows.JOINS);

	private final JdbcClient jdbc;

	Judgements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what was said of answers of a ticket: in one statement, and in none where
	 * the ticket tells that nothing was.
	 */
	public Map<MessageId, Judgement> of(TicketDetails ticket, Collection<MessageId> answers) {
		if (answers.isEmpty() || ticket.noteCount() == 0 && !ticket.rated()) {
			return Map.of();
		}
		var judgements = new HashMap<MessageId, Judgement>();
		jdbc.sql(SAID)
			.param("shop", ticket.shop().id())
			.param("answers", answers.stream().map(MessageId::id).toArray(UUID[]::new))
			.query((RowCallbackHandler) (row) -> read(row, judgements));
		return judgements;
	}

	private static void read(ResultSet row, Map<MessageId, Judgement> judgements) throws SQLException {
		var answer = new MessageId(row.getObject("message_id", UUID.class));
		var before = judgements.getOrDefault(answer, Judgement.NONE);
		var aspect = row.getString("aspect");
		judgements.put(answer, (aspect == null) ? before.with(FlagRows.flag(row))
				: before.with(Aspect.valueOf(aspect), row.getBoolean("yes")));
	}

}
