package market.helpdesk.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All texts that lie with modules, found by the entries that commit to them. */
@Component
public class TextSources {

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
		var queries = sources.stream()
			.filter((source) -> source.actions().stream().anyMatch(actions::contains))
			.map(TextSources::query)
			.toList();
		return queries.isEmpty() ? Map.of()
				: find(jdbc, EntryTable.statement(queries), new EntryTable(List.copyOf(entries)));
	}

	private static String query(TextSource source) {
		var actions = source.actions().stream().sorted().collect(Collectors.joining("', '", "'", "'"));
		return """
				select f.*, '%s' from (%s) f (entry_id, name, row_id, text)
				join entries o on o.id = f.entry_id and o.action in (%s) where f.text is not null"""
			.formatted(source.table(), source.rows(), actions);
	}

	private static Map<UUID, List<FoundText>> find(JdbcClient jdbc, String sql, EntryTable entries) {
		return jdbc.sql(sql)
			.params(entries.params())
			.query((row, number) -> new FoundText(row.getObject(1, UUID.class), row.getString(2), row.getString(5),
					row.getObject(3, UUID.class), row.getString(4)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(FoundText::entry));
	}

}
