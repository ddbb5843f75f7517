package market.helpdesk.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.Markets;
import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes transcript and chain of a ticket for programs, as they were in one instant: both
 * tell the same messages, whatever is written meanwhile.
 */
@Service
class Composing {

	private final Threads threads;

	private final ThreadParts parts;

	private final Tails tails;

	private final DeadlineItems deadlines;

	private final ChainFiles chains;

	private final Markets markets;

	private final MessageSource messages;

	private final Clock clock;

	Composing(Threads threads, ThreadParts parts, Tails tails, DeadlineItems deadlines, ChainFiles chains,
			Markets markets, MessageSource messages, Clock clock) {
		this.threads = threads;
		this.parts = parts;
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
		var chain = workspace.file("chain.json");
		var entries = chains.write(ticket, reader, chain).length();
		var transcript = workspace.file("transcript.json");
		var files = tell(ticket, reader, market, wording, transcript, now);
		return new Draft(ticket, market, reader, wording, workspace.file("transcript.pdf"), transcript, chain, files,
				entries, now);
	}

	/** Returns the files that the transcript tells of. */
	private List<PackedAttachment> tell(TicketDetails ticket, Reader reader, Market market, Wording wording, Path file,
			Instant now) throws IOException {
		var files = new ArrayList<PackedAttachment>();
		var items = new TranscriptItems(reader, market, wording, ErasedText.parse(ticket.subject()), deadlines,
				new PackNames(), files);
		try (var json = new TranscriptJson(file)) {
			json.begin(TranscriptHead.of(ticket, market, wording, reader, Moment.of(now, market.zone())));
			parts.forEach(ticket, (part) -> json.add(items.of(part)));
			json.end(tails.of(ticket, reader, market, wording, now));
		}
		return files;
	}

}
