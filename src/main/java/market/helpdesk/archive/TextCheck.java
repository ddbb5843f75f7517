package market.helpdesk.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	private final JdbcClient jdbc;

	TextCheck(AuditTexts texts, TextSources sources, JdbcClient jdbc) {
		this.texts = texts;
		this.sources = sources;
		this.jdbc = jdbc;
	}

	void check(List<ChainedEntry> entries, Examination examination) {
		var openings = texts.of(entries);
		var found = sources.find(jdbc, entries.stream().map(TextSources.Entry::of).toList());
		for (var entry : entries) {
			check(entry, byName(openings.getOrDefault(entry.id(), List.of()), Opening::name),
					byName(found.getOrDefault(entry.id(), List.of()), FoundText::name), examination);
		}
	}

	private static <T> Map<String, T> byName(List<T> texts, Function<T, String> name) {
		return texts.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one));
	}

	private static void check(ChainedEntry entry, Map<String, Opening> openings, Map<String, FoundText> found,
			Examination examination) {
		examination.checked(entry.texts().size());
		entry.texts()
			.forEach((name, commitment) -> check(entry, Optional.ofNullable(openings.get(name)),
					Optional.ofNullable(found.get(name)), commitment)
				.ifPresent(examination::found));
		// A text came to be where there was none: a point more, an offer.
		found.forEach((name, text) -> {
			if (!entry.texts().containsKey(name) && !text.text().isEmpty()) {
				examination.found(Finding.of(text.table(), text.row(), entry, Fault.TEXT_ALTERED));
			}
		});
	}

	private static Optional<Finding> check(ChainedEntry entry, Optional<Opening> opening, Optional<FoundText> found,
			String commitment) {
		if (opening.isEmpty()) {
			return Optional.of(Finding.of(BESIDE, entry.id(), entry, Fault.TEXT_MISSING));
		}
		var text = opening.get().kept() ? opening.get().text() : found.map(FoundText::text);
		if (opening.get().salt().isEmpty()) {
			return isErased(text) ? Optional.empty() : Optional.of(at(entry, opening.get(), found, Fault.TEXT_ALTERED));
		}
		if (text.isEmpty()) {
			return Optional.of(at(entry, opening.get(), found, Fault.TEXT_MISSING));
		}
		var same = opening.get().commitTo(text.get()).filter((hash) -> hash.hex().equals(commitment)).isPresent();
		return same ? Optional.empty() : Optional.of(at(entry, opening.get(), found, Fault.TEXT_ALTERED));
	}

	/** Erasing takes the salt and the text; one without the other is none. */
	private static boolean isErased(Optional<String> text) {
		return text.filter((words) -> !words.isEmpty()).isEmpty();
	}

	private static Finding at(ChainedEntry entry, Opening opening, Optional<FoundText> found, Fault fault) {
		UUID row = found.map(FoundText::row).orElse(entry.id());
		var table = opening.kept() ? BESIDE : found.map(FoundText::table).orElse(BESIDE);
		return Finding.of(table, opening.kept() ? entry.id() : row, entry, fault);
	}

}
