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

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Goes through entries, with the texts they commit to and the rows they tell of, some at
 * a time.
 */
@Component
class EntryCheck {

	private final AuditChains chains;

	private final TextCheck texts;

	private final RowCheck rows;

	private final MissingHeads heads;

	private final Snapshots snapshots;

	private final VerificationSettings settings;

	EntryCheck(AuditChains chains, TextCheck texts, RowCheck rows, MissingHeads heads, Snapshots snapshots,
			VerificationSettings settings) {
		this.chains = chains;
		this.texts = texts;
		this.rows = rows;
		this.heads = heads;
		this.snapshots = snapshots;
		this.settings = settings;
	}

	void checkAll(Examination examination) {
		check((last) -> chains.after(last.map(Position::of), settings.batch()), examination);
	}

	void check(ChainKey chain, Examination examination) {
		check((last) -> chains.of(chain, last.map(ChainedEntry::number).orElse(0L), settings.batch()), examination);
	}

	private void check(Function<Optional<ChainedEntry>, List<ChainedEntry>> next, Examination examination) {
		var links = new LinkCheck();
		var entries = next.apply(Optional.empty());
		while (!entries.isEmpty()) {
			entries.forEach((entry) -> links.check(entry).ifPresent(examination::found));
			examination.checked(entries.size());
			heads.checkThere(kinds(entries), examination);
			// What an altered entry tells would only be told a second time.
			checkContents(entries.stream().filter(ChainedEntry::holds).toList(), examination);
			examination.beat();
			entries = next.apply(Optional.of(entries.getLast()));
		}
	}

	private static Map<ChainKey, String> kinds(List<ChainedEntry> entries) {
		return entries.stream()
			.collect(Collectors.toMap(ChainedEntry::chain, ChainedEntry::subjectKind, (first, next) -> first));
	}

	/** One entry that can't be understood keeps no other from being looked at. */
	private void checkContents(List<ChainedEntry> entries, Examination examination) {
		try {
			snapshots.read(() -> texts.check(entries, examination));
			rows.check(entries, examination);
		}
		catch (DataAccessException | IllegalArgumentException unreadable) {
			entries.forEach((entry) -> checkAlone(entry, examination));
		}
	}

	private void checkAlone(ChainedEntry entry, Examination examination) {
		try {
			snapshots.read(() -> texts.check(List.of(entry), examination));
			rows.check(List.of(entry), examination);
		}
		catch (DataAccessException | IllegalArgumentException unreadable) {
			examination.found(Finding.of(entry, Fault.ENTRY_UNREADABLE));
		}
	}

}
