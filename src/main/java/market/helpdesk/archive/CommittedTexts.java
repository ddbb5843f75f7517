package market.helpdesk.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import market.helpdesk.audit.AuditTexts.Opening;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.FoundText;

/**
 * An entry with what is known of the texts it commits to. A text may lie twice, beside
 * the entry and where its module shows it: both have to be what was committed to.
 *
 * @param openings what the commitments were made with, by name
 * @param found the texts that lie with modules
 * @param erased the texts that were erased, of whichever entry
 */
record CommittedTexts(ChainedEntry entry, Map<String, Opening> openings, List<FoundText> found,
		Set<ErasureRecords.Text> erased) {

	private static final String BESIDE = "audit_texts";

	Stream<Finding> findings() {
		return Stream.concat(entry.texts().keySet().stream().flatMap(this::committed),
				found.stream().flatMap(this::uncommitted));
	}

	private Stream<Finding> committed(String name) {
		var opening = Optional.ofNullable(openings.get(name));
		return opening.map(this::opened).orElseGet(() -> Stream.of(beside(Fault.TEXT_MISSING)));
	}

	private Stream<Finding> opened(Opening opening) {
		var there = found.stream().filter((text) -> text.name().equals(opening.name())).toList();
		var elsewhere = there.stream()
			.flatMap((text) -> fault(opening, Optional.of(text.text())).map((fault) -> at(text, fault)).stream());
		if (opening.kept()) {
			return Stream.concat(fault(opening, opening.text()).map(this::beside).stream(), elsewhere);
		}
		return there.isEmpty() ? fault(opening, Optional.empty()).map(this::beside).stream() : elsewhere;
	}

	private Optional<Fault> fault(Opening opening, Optional<String> text) {
		if (opening.salt().isEmpty()) {
			return erasedFault(opening, text);
		}
		if (text.isEmpty()) {
			return Optional.of(Fault.TEXT_MISSING);
		}
		var same = opening.commitTo(text.get())
			.filter((hash) -> hash.hex().equals(entry.texts().get(opening.name())))
			.isPresent();
		return same ? Optional.empty() : Optional.of(Fault.TEXT_ALTERED);
	}

	/** Erasing takes the salt, leaves a mark where the text was, and says so. */
	private Optional<Fault> erasedFault(Opening opening, Optional<String> text) {
		if (!erased.contains(ErasureRecords.Text.of(opening))) {
			return Optional.of(Fault.TEXT_MISSING);
		}
		return text.filter((words) -> !ErasureRecords.isMark(words)).map((words) -> Fault.TEXT_ALTERED);
	}

	/** A text came to be where there was none: a point more, an offer. */
	private Stream<Finding> uncommitted(FoundText text) {
		return (entry.texts().containsKey(text.name()) || ErasureRecords.isMark(text.text())) ? Stream.empty()
				: Stream.of(at(text, Fault.TEXT_ALTERED));
	}

	private Finding beside(Fault fault) {
		return Finding.of(BESIDE, entry.id(), entry, fault);
	}

	private Finding at(FoundText text, Fault fault) {
		return Finding.of(text.table(), text.row(), entry, fault);
	}

}
