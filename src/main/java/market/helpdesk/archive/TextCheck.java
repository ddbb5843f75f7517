package market.helpdesk.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.audit.AuditTexts;
import market.helpdesk.audit.AuditTexts.Opening;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.FoundText;
import market.helpdesk.audit.TextSources;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds what people wrote against the commitments of the entries that tell of it. */
@Component
class TextCheck {

	private final AuditTexts texts;

	private final TextSources sources;

	private final ErasureRecords erasures;

	private final JdbcClient jdbc;

	TextCheck(AuditTexts texts, TextSources sources, ErasureRecords erasures, JdbcClient jdbc) {
		this.texts = texts;
		this.sources = sources;
		this.erasures = erasures;
		this.jdbc = jdbc;
	}

	void check(List<ChainedEntry> entries, Contents contents) {
		var openings = texts.of(entries);
		var found = sources.find(jdbc, entries.stream().map(TextSources.Entry::of).toList());
		var erased = erasures.of(entries, saltless(openings.values()));
		for (var entry : entries) {
			contents.checked(entry.texts().size());
			new CommittedTexts(entry, byName(openings.getOrDefault(entry.id(), List.of()), Opening::name),
					found.getOrDefault(entry.id(), List.of()), erased)
				.findings()
				.forEach(contents::found);
		}
	}

	private static List<ErasureRecords.Text> saltless(Collection<List<Opening>> openings) {
		return openings.stream()
			.flatMap(List::stream)
			.filter((opening) -> opening.salt().isEmpty())
			.map(ErasureRecords.Text::of)
			.toList();
	}

	private static <T> Map<String, T> byName(List<T> texts, Function<T, String> name) {
		return texts.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one));
	}

}
