package market.helpdesk.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.AuditChains.Position;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainedEntry;

import org.springframework.stereotype.Component;

/**
 * Goes through entries, with the texts they commit to, the rows and the files they tell
 * of, some at a time.
 */
@Component
class EntryCheck {

	private final AuditChains chains;

	private final TextCheck texts;

	private final RowCheck rows;

	private final ChunkCheck files;

	private final MissingHeads heads;

	private final Snapshots snapshots;

	private final VerificationSettings settings;

	EntryCheck(AuditChains chains, TextCheck texts, RowCheck rows, ChunkCheck files, MissingHeads heads,
			Snapshots snapshots, VerificationSettings settings) {
		this.chains = chains;
		this.texts = texts;
		this.rows = rows;
		this.files = files;
		this.heads = heads;
		this.snapshots = snapshots;
		this.settings = settings;
	}

	void checkAll(Examination examination) {
		check(Position.START, (last) -> chains.after(last, settings.batch()), examination);
	}

	void check(ChainKey chain, Examination examination) {
		check(new Position(chain, 0), (last) -> chains.of(chain, last.number(), settings.batch()), examination);
	}

	private void check(Position start, Function<Position, List<ChainedEntry>> next, Examination examination) {
		var links = new LinkCheck();
		var entries = next.apply(start);
		while (!entries.isEmpty()) {
			entries.forEach((entry) -> links.check(entry).ifPresent(examination::found));
			examination.checked(entries.size());
			heads.checkThere(kinds(entries), examination);
			// What an altered entry tells would only be told a second time.
			checkContents(entries.stream().filter(ChainedEntry::holds).toList(), examination);
			examination.beat();
			entries = next.apply(Position.of(entries.getLast()));
		}
	}

	private static Map<ChainKey, String> kinds(List<ChainedEntry> entries) {
		return entries.stream()
			.collect(Collectors.toMap(ChainedEntry::chain, ChainedEntry::subjectKind, (first, next) -> first));
	}

	/** One entry that can't be understood keeps no other from being looked at. */
	private void checkContents(List<ChainedEntry> entries, Examination examination) {
		if (!isLegible(entries, examination)) {
			entries.stream()
				.filter((entry) -> !isLegible(List.of(entry), examination))
				.forEach((entry) -> examination.found(Finding.of(entry, Fault.ENTRY_UNREADABLE)));
		}
		files.check(entries, examination);
	}

	private boolean isLegible(List<ChainedEntry> entries, Examination examination) {
		var contents = new Contents();
		if (!Legible.reads(() -> snapshots.read(() -> {
			texts.check(entries, contents);
			rows.check(entries, contents);
		}))) {
			return false;
		}
		contents.tell(examination);
		return true;
	}

}
