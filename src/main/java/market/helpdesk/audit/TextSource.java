package market.helpdesk.audit;

import java.util.Set;

/**
 * Says where the texts lie that entries commit to and that a module keeps itself: the
 * words of a message, the terms of an agreement. Entries are written, verified and erased
 * by it.
 *
 * @param table where the texts lie
 * @param actions the events whose entries commit to them
 * @param rows a query over {@code entries e (shop_id, id, subject_id, action,
 * particulars)} for {@code entry_id, name, row_id, text}; a text that was never written
 * is left out
 */
public record TextSource(String table, Set<String> actions, String rows) {

	public TextSource {
		actions = Set.copyOf(actions);
	}

}
