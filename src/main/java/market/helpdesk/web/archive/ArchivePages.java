package market.helpdesk.web.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.archive.Archive;
import market.helpdesk.archive.ArchiveState;
import market.helpdesk.archive.Finding;
import market.helpdesk.archive.Verification;
import market.helpdesk.archive.VerificationResults;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.archive.ArchivePage.CheckpointRow;
import market.helpdesk.web.archive.ArchivePage.Refusal;
import market.helpdesk.web.archive.ArchivePage.TargetRow;
import market.helpdesk.web.archive.VerificationPage.FindingRow;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.PlatformSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts the pages of the archive together. */
@Component
class ArchivePages {

	private static final int LATEST = 10;

	private final Archive archive;

	private final VerificationResults results;

	private final VerificationRows rows;

	private final TicketSearch tickets;

	private final PlatformSettings platform;

	private final ListSettings lists;

	ArchivePages(Archive archive, VerificationResults results, VerificationRows rows, TicketSearch tickets,
			PlatformSettings platform, ListSettings lists) {
		this.archive = archive;
		this.results = results;
		this.rows = rows;
		this.tickets = tickets;
		this.platform = platform;
		this.lists = lists;
	}

	ArchivePage page(@Nullable Refusal refusal) {
		var state = archive.state();
		var runs = rows.of(results.latest(LATEST));
		var running = runs.stream().filter(VerificationRow::isRunning).findFirst();
		var last = state.latest().isEmpty() ? 0 : state.latest().getFirst().checkpoint().number();
		return new ArchivePage(state.entries().orElse(null), state.chains().orElse(null), state.uncovered(),
				state.key().orElse(null), state.publicKey().orElse(null), state.halt().orElse(null),
				state.latest().stream().map(this::row).toList(),
				state.targets().stream().map((target) -> row(target, last)).toList(), runs, running.orElse(null),
				refusal);
	}

	private CheckpointRow row(ArchiveState.Listed listed) {
		var checkpoint = listed.checkpoint();
		return new CheckpointRow(checkpoint.number(), checkpoint.madeAt().atZone(platform.zone()), checkpoint.chains(),
				listed.hash());
	}

	private TargetRow row(ArchiveState.Target target, long last) {
		return new TargetRow(target.name(), target.told(),
				target.toldAt().map((at) -> at.atZone(platform.zone())).orElse(null), last - target.told());
	}

	/** What a verification came to, or how far it is. */
	VerificationRow row(Verification verification) {
		return rows.of(List.of(verification)).getFirst();
	}

	VerificationPage page(Verification verification, int after) {
		var found = results.findings(verification, after, lists.pageSize() + 1);
		var shown = found.stream().limit(lists.pageSize()).toList();
		var next = (found.size() > shown.size()) ? Integer.valueOf(after + shown.size()) : null;
		var ticket = verification.ticket().filter((id) -> tickets.references(List.of(id)).containsKey(id));
		return new VerificationPage(row(verification), ticket.orElse(null), findings(shown), results.mostFindings(),
				next, after == 0);
	}

	private List<FindingRow> findings(List<Finding> findings) {
		var ids = findings.stream().flatMap((finding) -> finding.ticket().stream()).distinct().toList();
		var references = ids.isEmpty() ? Map.<UUID, TicketReference>of() : tickets.references(ids);
		return findings.stream().map((finding) -> row(finding, references)).toList();
	}

	private static FindingRow row(Finding finding, Map<UUID, TicketReference> references) {
		var reference = finding.ticket()
			.flatMap((ticket) -> Optional.ofNullable(references.get(ticket)))
			.map(TicketReference::text);
		// A ticket whose row is gone has no page any more.
		return new FindingRow(finding.fault(), finding.table(), finding.id(),
				reference.flatMap((known) -> finding.ticket()).orElse(null), reference.orElse(""));
	}

}
