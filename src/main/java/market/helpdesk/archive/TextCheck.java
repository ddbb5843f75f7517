package market.helpdesk.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

	private static final String BESIDE = "audit_texts";

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

	void check(List<ChainedEntry> entries, Examination examination) {
		var openings = texts.of(entries);
		var found = sources.find(jdbc, entries.stream().map(TextSources.Entry::of).toList());
		var erased = erasures.of(entries, saltless(openings.values()));
		for (var entry : entries) {
			check(new Matter(entry, byName(openings.getOrDefault(entry.id(), List.of()), Opening::name),
					byName(found.getOrDefault(entry.id(), List.of()), FoundText::name), erased), examination);
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

	/**
	 * An entry with what is known of its texts, by their names.
	 *
	 * @param erased the texts that were erased, of whichever entry
	 */
	private record Matter(ChainedEntry entry, Map<String, Opening> openings, Map<String, FoundText> found,
			Set<ErasureRecords.Text> erased) {

		Optional<Opening> opening(String name) {
			return Optional.ofNullable(openings.get(name));
		}

		Optional<FoundText> text(String name) {
			return Optional.ofNullable(found.get(name));
		}

	}

	private static void check(Matter matter, Examination examination) {
		var entry = matter.entry();
		examination.checked(entry.texts().size());
		entry.texts().forEach((name, commitment) -> check(matter, name, commitment).ifPresent(examination::found));
		// A text came to be where there was none: a point more, an offer.
		matter.found().forEach((name, text) -> {
			if (!entry.texts().containsKey(name) && !ErasureRecords.isMark(text.text())) {
				examination.found(Finding.of(text.table(), text.row(), entry, Fault.TEXT_ALTERED));
			}
		});
	}

	private static Optional<Finding> check(Matter matter, String name, String commitment) {
		var opening = matter.opening(name);
		if (opening.isEmpty()) {
			return Optional.of(Finding.of(BESIDE, matter.entry().id(), matter.entry(), Fault.TEXT_MISSING));
		}
		var text = opening.get().kept() ? opening.get().text() : matter.text(name).map(FoundText::text);
		var fault = opening.get().salt().isEmpty() ? erasedFault(matter, opening.get(), text)
				: fault(opening.get(), text, commitment);
		return fault.map((one) -> at(matter.entry(), opening.get(), matter.text(name), one));
	}

	private static Optional<Fault> fault(Opening opening, Optional<String> text, String commitment) {
		if (text.isEmpty()) {
			return Optional.of(Fault.TEXT_MISSING);
		}
		var same = opening.commitTo(text.get()).filter((hash) -> hash.hex().equals(commitment)).isPresent();
		return same ? Optional.empty() : Optional.of(Fault.TEXT_ALTERED);
	}

	/** Erasing takes the salt, leaves a mark where the text was, and says so. */
	private static Optional<Fault> erasedFault(Matter matter, Opening opening, Optional<String> text) {
		if (!matter.erased().contains(ErasureRecords.Text.of(opening))) {
			return Optional.of(Fault.TEXT_MISSING);
		}
		return text.filter((words) -> !ErasureRecords.isMark(words)).map((words) -> Fault.TEXT_ALTERED);
	}

	private static Finding at(ChainedEntry entry, Opening opening, Optional<FoundText> found, Fault fault) {
		UUID row = found.map(FoundText::row).orElse(entry.id());
		var table = opening.kept() ? BESIDE : found.map(FoundText::table).orElse(BESIDE);
		return Finding.of(table, opening.kept() ? entry.id() : row, entry, fault);
	}

}
