package market.helpdesk.evidence;

import java.time.Instant;

import market.helpdesk.aftersales.Cases;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.calendar.Market;
import market.helpdesk.deadline.OwedAnswers;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.stereotype.Component;

/** Reads what stands behind a thread: agreements, cases, what is owed still. */
@Component
class Tails {

	private final AgreementLists agreements;

	private final Cases cases;

	private final OwedAnswers owed;

	private final DeadlineItems deadlines;

	Tails(AgreementLists agreements, Cases cases, OwedAnswers owed, DeadlineItems deadlines) {
		this.agreements = agreements;
		this.cases = cases;
		this.owed = owed;
		this.deadlines = deadlines;
	}

	TranscriptTail of(TicketDetails ticket, Reader reader, Market market, Wording wording, Instant now) {
		var telling = new CaseItem.Telling(reader, market, wording);
		return new TranscriptTail(
				agreements.of(ticket, Integer.MAX_VALUE)
					.stream()
					.map((agreement) -> AgreementItem.of(agreement, reader, market, wording))
					.toList(),
				cases.of(ticket).stream().map(telling::of).toList(),
				owed.in(ticket.shop(), ticket.id()).map((answer) -> deadlines.of(market.code(), answer, now)));
	}

}
