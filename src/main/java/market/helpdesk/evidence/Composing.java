package market.helpdesk.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.Markets;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes transcript and chain of a ticket as they were in one instant: both tell the same
 * messages, whatever is written meanwhile.
 */
@Service
class Composing {

	private final Threads threads;

	private final Stretches stretches;

	private final Tails tails;

	private final DeadlineItems deadlines;

	private final ChainFiles chains;

	private final Markets markets;

	private final MessageSource messages;

	private final Clock clock;

	Composing(Threads threads, Stretches stretches, Tails tails, DeadlineItems deadlines, ChainFiles chains,
			Markets markets, MessageSource messages, Clock clock) {
		this.threads = threads;
		this.stretches = stretches;
		this.tails = tails;
		this.deadlines = deadlines;
		this.chains = chains;
		this.markets = markets;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Writes what a reader may know of a ticket.
	 * @throws TicketNotFound if it isn't the reader's
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	Draft compose(Reader reader, TicketId id, Workspace workspace) {
		var now = clock.instant();
		var ticket = threads.findVisibleTo(reader.viewer(), id).orElseThrow(() -> new TicketNotFound(id));
		var market = markets.get(ticket.market());
		try {
			return compose(reader, ticket, market, workspace, now);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Draft compose(Reader reader, TicketDetails ticket, Market market, Workspace workspace, Instant now)
			throws IOException {
		var wording = Wording.of(messages, market);
		var attachments = new ArrayList<PackedAttachment>();
		var draft = new Draft(ticket, market, reader, wording, workspace.file("transcript.pdf"),
				workspace.file("transcript.json"), workspace.file("chain.json"), attachments,
				chains.write(ticket, reader, workspace.file("chain.json")).length(), now);
		var style = new ClassPathResource("evidence/transcript.css").getContentAsString(StandardCharsets.UTF_8);
		try (var json = new TranscriptJson(draft.json());
				var pdf = new TranscriptPdf(workspace, draft.pdf(), new SheetWriter(wording, style))) {
			tell(draft, List.of(json, pdf));
		}
		return draft;
	}

	private void tell(Draft draft, List<TranscriptForm> forms) throws IOException {
		var ticket = draft.ticket();
		var items = new TranscriptItems(draft.reader(), draft.market(), draft.wording(), deadlines, new PackNames(),
				draft.attachments());
		var head = TranscriptHead.of(ticket, draft.market(), draft.wording(), draft.reader(),
				Moment.of(draft.at(), draft.market().zone()));
		for (var form : forms) {
			form.begin(head);
		}
		stretches.forEach(ticket, (stretch) -> add(items.of(stretch), forms));
		var tail = tails.of(ticket, draft.reader(), draft.market(), draft.wording(), draft.at());
		for (var form : forms) {
			form.end(tail);
		}
	}

	private static void add(List<TranscriptItem> items, List<TranscriptForm> forms) {
		try {
			for (var form : forms) {
				form.add(items);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
