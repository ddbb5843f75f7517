package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.audit.ChainedEntry;

import org.springframework.stereotype.Component;

/** Holds rows against the entries that tell of them: who, when, where, which file. */
@Component
class RowCheck {

	private final RecordedRows rows;

	private final ChunkCheck files;

	RowCheck(RecordedRows rows, ChunkCheck files) {
		this.rows = rows;
		this.files = files;
	}

	void check(List<ChainedEntry> entries, Examination examination) {
		for (var kind : RecordedRows.Kind.values()) {
			check(kind, entries.stream().filter(kind::isToldBy).toList(), examination);
		}
		files.check(entries, examination);
	}

	private void check(RecordedRows.Kind kind, List<ChainedEntry> entries, Examination examination) {
		if (entries.isEmpty()) {
			return;
		}
		var found = rows.find(kind, entries)
			.stream()
			.collect(Collectors.toMap(RecordedRows.Facts::id, Function.identity()));
		examination.checked(entries.size());
		for (var entry : entries) {
			var id = kind.row(entry);
			check(kind, entry, id, Optional.ofNullable(found.get(id))).ifPresent(examination::found);
		}
	}

	private static Optional<Finding> check(RecordedRows.Kind kind, ChainedEntry entry, UUID id,
			Optional<RecordedRows.Facts> row) {
		if (row.isEmpty()) {
			return Optional.of(Finding.of(kind.table(), id, entry, Fault.ROW_MISSING));
		}
		return row.get().isAsToldBy(entry) ? Optional.empty()
				: Optional.of(Finding.of(kind.table(), id, entry, Fault.ROW_ALTERED));
	}

}
