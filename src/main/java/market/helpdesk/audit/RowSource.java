package market.helpdesk.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which rows of a module entries tell of: who did what, when and where. Whoever
 * verifies holds the rows against the entries, and finds rows that no entry tells of.
 *
 * @param table where the rows lie
 * @param actions the events whose entries tell of them, each row once
 * @param key the particulars that say which row; none where the subject itself is it
 * @param rows a query over
 * {@code entries e (shop_id, id, subject_id, action, particulars)} for
 * {@code entry_id, subject_id, actor, at, facts}: whose chain tells of the row, who made
 * it and when, each null where the row doesn't say; and all that entries tell of such
 * rows as JSON under the names of their particulars, null where it isn't so. There
 * {@code action} is the event itself.
 * @param strays a query over chains {@code k (shop_id, subject_id)} for
 * {@code shop_id, subject_id, key} of all rows that these have to tell of; the parts of a
 * key are separated by a slash
 */
public record RowSource(String table, Set<String> actions, List<String> key, String rows, String strays) {

	public RowSource {
		actions = Set.copyOf(actions);
		key = List.copyOf(key);
	}

	/** Returns the key of the row that an entry tells of. */
	public String keyOf(ChainedEntry entry) {
		return key.isEmpty() ? entry.chain().subject().toString()
				: key.stream()
					.map((name) -> entry.particulars().path(name).asString(""))
					.collect(Collectors.joining("/"));
	}

	/** The same in a statement, of an entry {@code e}. */
	public String keyOfEntry() {
		return key.isEmpty() ? "e.subject_id::text"
				: key.stream()
					.map("e.particulars ->> '%s'"::formatted)
					.collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
	}

}
