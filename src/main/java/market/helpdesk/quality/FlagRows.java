package market.helpdesk.quality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.MessageId;

/** Reads flags with what was decided of them. */
final class FlagRows {

	/** What is read of a flag {@code f}. */
	static final String COLUMNS = """
			f.id, f.message_id, f.kind, f.words, f.waiting, f.flagged_at, b.name as buyer_name, d.upheld, d.reason, d.decided_at,
			  c.name as decider_name, array(
			    select p.number from flag_points p where p.shop_id = f.shop_id and p.flag_id = f.id order by p.number) as points""";

	/** What goes with it. */
	static final String JOINS = """
			join accounts b on b.id = f.flagged_by
			left join flag_decisions d on d.shop_id = f.shop_id and d.flag_id = f.id
			left join accounts c on c.id = d.decided_by""";

	private FlagRows() {
	}

	static Flag flag(ResultSet row) throws SQLException {
		return new Flag(new FlagId(row.getObject("id", UUID.class)),
				new MessageId(row.getObject("message_id", UUID.class)), FlagKind.valueOf(row.getString("kind")),
				row.getString("words"), points(row.getArray("points")), row.getBoolean("waiting"),
				row.getString("buyer_name"), instant(row, "flagged_at"), decision(row));
	}

	private static List<Integer> points(Array numbers) throws SQLException {
		return List.of((Integer[]) numbers.getArray());
	}

	private static Optional<Flag.Decision> decision(ResultSet row) throws SQLException {
		var reason = row.getString("reason");
		return (reason == null) ? Optional.empty() : Optional.of(new Flag.Decision(row.getBoolean("upheld"), reason,
				row.getString("decider_name"), instant(row, "decided_at")));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
