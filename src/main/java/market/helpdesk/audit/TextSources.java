package market.helpdesk.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All texts that lie with modules, found by the entries that commit to them. */
@Component
public class TextSources {

	private static final String ENTRIES = """
			with entries as (
			  select * from unnest(:shops::uuid[], :ids::uuid[], :subjects::uuid[], :actions::text[], :particulars::jsonb[])
			    e (shop_id, id, subject_id, action, particulars))
			""";

	private final List<TextSource> sources;

	TextSources(List<TextSource> sources) {
		this.sources = List.copyOf(sources);
	}

	/** An entry, as far as texts are found by it. */
	public record Entry(UUID shop, UUID id, UUID subject, String action, JsonNode particulars) {

		static Entry of(EntryDraft draft) {
			return new Entry(draft.subject().shop(), draft.id(), draft.subject().id(), draft.action(),
					draft.particulars());
		}

		public static Entry of(ChainedEntry entry) {
			return new Entry(entry.chain().shop(), entry.id(), entry.chain().subject(), entry.action(),
					entry.particulars());
		}

	}

	/** Returns what some entries commit to, by entry, in one statement at most. */
	public Map<UUID, List<FoundText>> find(JdbcClient jdbc, Collection<Entry> entries) {
		var actions = entries.stream().map(Entry::action).collect(Collectors.toSet());
		var concerned = sources.stream().filter((source) -> source.actions().stream().anyMatch(actions::contains));
		var queries = concerned.map(TextSources::query).collect(Collectors.joining("\nunion all\n"));
		return queries.isEmpty() ? Map.of() : find(jdbc, ENTRIES + queries, List.copyOf(entries));
	}

	private static String query(TextSource source) {
		var actions = source.actions().stream().sorted().collect(Collectors.joining("', '", "'", "'"));
		return """
				select f.*, '%s' from (%s) f (entry_id, name, row_id, text)
				join entries o on o.id = f.entry_id and o.action in (%s) where f.text is not null"""
			.formatted(source.table(), source.rows(), actions);
	}

	private static Map<UUID, List<FoundText>> find(JdbcClient jdbc, String sql, List<Entry> entries) {
		return jdbc.sql(sql)
			.param("shops", column(entries, Entry::shop, UUID[]::new))
			.param("ids", column(entries, Entry::id, UUID[]::new))
			.param("subjects", column(entries, Entry::subject, UUID[]::new))
			.param("actions", column(entries, Entry::action, String[]::new))
			.param("particulars", column(entries, (entry) -> entry.particulars().toString(), String[]::new))
			.query((row, number) -> new FoundText(row.getObject(1, UUID.class), row.getString(2), row.getString(5),
					row.getObject(3, UUID.class), row.getString(4)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(FoundText::entry));
	}

	private static <T> T[] column(List<Entry> entries, Function<Entry, T> value, IntFunction<T[]> array) {
		return entries.stream().map(value).toArray(array);
	}

}
