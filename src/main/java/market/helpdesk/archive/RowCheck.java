package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;

import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.RecordedRow;
import market.helpdesk.audit.RowSource;
import market.helpdesk.audit.RowSources;

import org.springframework.stereotype.Component;

/** Holds rows against the entries that tell of them: who, when, where, what. */
@Component
class RowCheck {

	private final RowSources sources;

	RowCheck(RowSources sources) {
		this.sources = sources;
	}

	void check(List<ChainedEntry> entries, Contents contents) {
		for (var source : sources.all()) {
			check(source, entries.stream().filter((entry) -> source.actions().contains(entry.action())).toList(),
					contents);
		}
	}

	private void check(RowSource source, List<ChainedEntry> entries, Contents contents) {
		if (entries.isEmpty()) {
			return;
		}
		contents.checked(entries.size());
		var found = sources.find(source, entries);
		for (var entry : entries) {
			fault(entry, Optional.ofNullable(found.get(entry.id())))
				.map((fault) -> Finding.of(source.table(), source.keyOf(entry), entry, fault))
				.ifPresent(contents::found);
		}
	}

	private static Optional<Fault> fault(ChainedEntry entry, Optional<RecordedRow> row) {
		if (row.isEmpty()) {
			return Optional.of(Fault.ROW_MISSING);
		}
		return row.filter((there) -> there.isAsToldBy(entry)).isPresent() ? Optional.empty()
				: Optional.of(Fault.ROW_ALTERED);
	}

}
