package market.helpdesk.violation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.GivenAnswer;
import market.helpdesk.ticket.GivenAnswers;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reporting advertising and ways around the platform, which is the buyer's to do: once
 * for each message, whenever it was sent (R7, R8, R10). The shop is suspected until an
 * administrator decides, unless a screening brought it under the same suspicion before.
 * Reports are not limited as flags are: they ask the shop for nothing.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Reporting {

	private final Threads threads;

	private final GivenAnswers answers;

	private final MessageReports reports;

	private final RegisterEntries register;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reporting(Threads threads, GivenAnswers answers, MessageReports reports, RegisterEntries register,
			ApplicationEventPublisher events, Clock clock) {
		this.threads = threads;
		this.answers = answers;
		this.reports = reports;
		this.register = register;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reports a message of the shop.
	 * @param place the message's id or its position in the ticket
	 * @return whether it had not been reported before, as the same or as something else
	 * @throws TicketNotFound if the ticket isn't the buyer's
	 * @throws AnswerNotFound if it has no such message of its shop
	 */
	public boolean report(Buyer buyer, TicketId id, String place, ReportKind kind) {
		var ticket = threads.findVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		var message = answers.find(ticket, place).orElseThrow(() -> new AnswerNotFound(id, place));
		var now = clock.instant();
		var report = ReportId.next();
		if (!reports.add(report, message, kind, buyer.account(), now)) {
			return false;
		}
		answers.markReported(message);
		var reported = new MessageReported(message.shop(), message.ticket(), report, message.message(), kind,
				buyer.account(), now);
		events.publishEvent(reported);
		if (!reports.tellNothingNew(message, kind)) {
			suspect(message, reported, now);
		}
		return true;
	}

	/** What was broken, if it was, was broken when the message was sent. */
	private void suspect(GivenAnswer message, MessageReported reported, Instant now) {
		var violation = ViolationRecorded.in(message.shop(), Optional.of(message.ticket()), reported.kind().violation(),
				reported.report().id(), reported.actor(), message.receivedAt());
		register.add(List.of(violation), now);
		register.tally(message.shop(), 1);
		events.publishEvent(violation);
	}

}
