package market.helpdesk.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import market.helpdesk.audit.TextSources.Entry;

/**
 * Entries as a table {@code entries} of one statement: modules find by it what they keep.
 */
record EntryTable(List<Entry> entries) {

	private static final String ENTRIES = """
			with entries as (
			  select * from unnest(:shops::uuid[], :ids::uuid[], :subjects::uuid[], :actions::text[], :particulars::jsonb[])
			    e (shop_id, id, subject_id, action, particulars))
			""";

	EntryTable {
		entries = List.copyOf(entries);
	}

	/** Returns a statement of several queries over the entries. */
	static String statement(List<String> queries) {
		return queries.stream().collect(Collectors.joining("\nunion all\n", ENTRIES, ""));
	}

	Map<String, Object> params() {
		return Map.of("shops", column(Entry::shop, UUID[]::new), "ids", column(Entry::id, UUID[]::new), "subjects",
				column(Entry::subject, UUID[]::new), "actions", column(Entry::action, String[]::new), "particulars",
				column((entry) -> entry.particulars().toString(), String[]::new));
	}

	private <T> T[] column(Function<Entry, T> value, IntFunction<T[]> array) {
		return entries.stream().map(value).toArray(array);
	}

}
