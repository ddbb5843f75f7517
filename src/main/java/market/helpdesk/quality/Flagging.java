package market.helpdesk.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.AskingAgain;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.GivenAnswer;
import market.helpdesk.ticket.GivenAnswers;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Point;
import market.helpdesk.ticket.Points;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.ticket.WordScreen;
import market.helpdesk.ticket.Wording;
import market.helpdesk.ticket.WordsRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying something against an answer, which is the buyer's to do: once for each answer,
 * and within days of its receipt (R16). Another answer is then owed from that instant on,
 * unless too many of the buyer's flags were dismissed lately: such a one waits for an
 * administrator.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS, noRollbackFor = WordsRefused.class)
public class Flagging {

	private final Threads threads;

	private final GivenAnswers answers;

	private final Points points;

	private final AskingAgain askingAgain;

	private final Flags flags;

	private final FlagRules rules;

	private final FlagNotes notes;

	private final WordScreen screen;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Flagging(Threads threads, GivenAnswers answers, Points points, AskingAgain askingAgain, Flags flags,
			FlagRules rules, FlagNotes notes, WordScreen screen, ApplicationEventPublisher events, Clock clock) {
		this.threads = threads;
		this.answers = answers;
		this.points = points;
		this.askingAgain = askingAgain;
		this.flags = flags;
		this.rules = rules;
		this.notes = notes;
		this.screen = screen;
		this.events = events;
		this.clock = clock;
	}

	/** What became of somebody's wish to flag an answer. */
	public enum Outcome {

		/** It is flagged, and another answer is owed. */
		FLAGGED,

		/** It is flagged, and an administrator looks at it first. */
		WAITS,

		/** It was flagged before, in these words or others. */
		FLAGGED_BEFORE,

		/** It can't be flagged any more. */
		TOO_LATE

	}

	/**
	 * Flags an answer.
	 * @param place the answer's id or its position in the ticket
	 * @throws TicketNotFound if the ticket isn't the buyer's
	 * @throws AnswerNotFound if it has no such answer of its shop
	 * @throws WordsRefused if the shop must not read what is said (R7)
	 */
	public Outcome flag(Buyer buyer, TicketId id, String place, NewFlag flag) {
		var now = clock.instant();
		var ticket = threads.findVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		var answer = answers.find(ticket, place).orElseThrow(() -> new AnswerNotFound(id, place));
		if (!rules.isInTime(answer.receivedAt(), now)) {
			return Outcome.TOO_LATE;
		}
		screen.require(new Wording(Author.of(buyer), ticket, Wording.Use.REMARK, List.of(flag.words().text()), now));
		var waits = waits(buyer, now);
		var flagId = FlagId.next();
		var said = flag
			.about(points.before(answer).stream().map(Point::number).collect(Collectors.toCollection(TreeSet::new)));
		if (!flags.add(flagId, answer, said, waits, buyer.account(), now)) {
			return Outcome.FLAGGED_BEFORE;
		}
		if (!waits) {
			askingAgain.askAgain(buyer, id, flagId.asking(), answer.message(), said.points(), now);
		}
		tell(buyer, ticket, answer, flagId, said, waits, now);
		return waits ? Outcome.WAITS : Outcome.FLAGGED;
	}

	/** Returns whether a buyer's next flag waits for an administrator. */
	@Transactional(readOnly = true)
	public boolean waits(Buyer buyer) {
		return waits(buyer, clock.instant());
	}

	private boolean waits(Buyer buyer, Instant now) {
		return rules.waits(flags.dismissed(buyer.account(), rules.lately(now)));
	}

	private void tell(Buyer buyer, TicketDetails ticket, GivenAnswer answer, FlagId id, NewFlag flag, boolean waits,
			Instant at) {
		notes.flagged(buyer, ticket, answer, flag, waits, at);
		events.publishEvent(new AnswerFlagged(ticket.shop(), ticket.id(), id, answer.message(), flag.kind(),
				flag.points(), waits, buyer.account(), at));
	}

}
