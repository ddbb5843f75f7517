package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.AnswerRecord;
import market.helpdesk.deadline.ReleasedResponse;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.ThreadEntry.Closed;
import market.helpdesk.ticket.ThreadEntry.HandedBack;
import market.helpdesk.ticket.ThreadEntry.Noted;
import market.helpdesk.ticket.ThreadEntry.Proposed;
import market.helpdesk.ticket.ThreadEntry.TakenOver;
import market.helpdesk.ticket.ThreadEntry.Waived;
import market.helpdesk.ticket.ThreadEntry.Withdrawn;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.explanation.Explanations;
import market.helpdesk.web.page.Initials;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.ticket.ThreadItem.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells what happened in a ticket as its page shows it. */
@Component
class ThreadItems {

	private final MarketTimes times;

	private final WorkingCalendars calendars;

	private final Explanations explanations;

	private final PlatformLinks links;

	private final NoteItems notes;

	ThreadItems(MarketTimes times, WorkingCalendars calendars, Explanations explanations, PlatformLinks links,
			NoteItems notes) {
		this.times = times;
		this.calendars = calendars;
		this.explanations = explanations;
		this.links = links;
		this.notes = notes;
	}

	/** What became of deadlines: by answers, and by waivers and take-overs. */
	record Endings(Map<MessageId, AnswerRecord> answers, Map<UUID, ReleasedResponse> releases) {
	}

	List<ThreadItem> of(Viewer viewer, TicketDetails ticket, List<ThreadEntry> entries, Endings endings, int since) {
		return entries.stream().map((entry) -> item(viewer, ticket.market(), entry, endings, since)).toList();
	}

	private ThreadItem item(Viewer viewer, MarketCode market, ThreadEntry entry, Endings endings, int since) {
		var at = times.at(market, entry.at());
		var releases = endings.releases();
		return switch (entry) {
			case Written message -> message(viewer, market, message, endings.answers().get(message.message()), since);
			case Noted noted -> notes.item(viewer, market, noted);
			case Closed closed -> new ClosureItem(closed.by(), at);
			case Proposed proposed -> new TurnItem(Kind.WAIVER_PROPOSAL, proposed.by(), at, null);
			case Waived waived ->
				new TurnItem(Kind.WAIVER, waived.by(), at, note(market, releases.get(waived.waiver().id())));
			case Withdrawn withdrawn -> new TurnItem(Kind.WAIVER_WITHDRAWAL, withdrawn.by(), at, null);
			case TakenOver taken -> new TurnItem(Kind.TAKE_OVER, told(viewer, taken.by()), at,
					note(market, releases.get(taken.takeOver().id())));
			case HandedBack back -> new TurnItem(Kind.HAND_BACK, told(viewer, back.by()), at, null);
		};
	}

	private MessageItem message(Viewer viewer, MarketCode market, Written message, @Nullable AnswerRecord answer,
			int since) {
		var mine = isMine(viewer, message.side());
		var byMarketplace = message.side() == Side.MARKETPLACE;
		var author = byMarketplace ? told(viewer, message.author()) : message.author();
		return new MessageItem(message.message().id(), message.position(), author,
				(author != null) ? Initials.of(author) : "M", mine, byMarketplace, times.at(market, message.at()),
				links.parts(message.body()), (answer != null) ? note(market, answer) : null,
				SavedNote.of(message.saved(), viewer), passage(market, message), !mine && message.position() > since);
	}

	private @Nullable PassageNote passage(MarketCode market, Written message) {
		return message.passage()
			.filter((passage) -> passage.hidden() || passage.delay().isPresent())
			.map((passage) -> new PassageNote(passage.screening(), passage.hidden(),
					passage.delay().map((delay) -> times.at(market, delay.releasedAt())).orElse(null)))
			.orElse(null);
	}

	/** To administrators those who answer are on their side. */
	private static boolean isMine(Viewer viewer, Side side) {
		return switch (viewer) {
			case Buyer buyer -> side == Side.BUYER;
			case Member member -> side == Side.SELLER;
			case Inspector inspector -> side != Side.BUYER;
		};
	}

	/** Who acts for the marketplace is told to administrators only. */
	private static @Nullable String told(Viewer viewer, String inspector) {
		return (viewer instanceof Inspector) ? inspector : null;
	}

	/** Told by what the deadline was computed with, which never changes any more. */
	private AnswerNote note(MarketCode market, AnswerRecord answer) {
		var clock = calendars.clock(market, answer.revision());
		var time = answer.time();
		return new AnswerNote(!answer.isLate(), clock.between(time.dueAt(), answer.answeredAt()).abs(),
				explanations.explain(clock, time.receivedAt()));
	}

	private @Nullable ReleaseNote note(MarketCode market, @Nullable ReleasedResponse released) {
		if (released == null) {
			return null;
		}
		var clock = calendars.clock(market, released.revision());
		var time = released.time();
		return new ReleaseNote(!released.wasOverdue(), clock.between(time.dueAt(), released.releasedAt()).abs(),
				explanations.explain(clock, time.receivedAt()));
	}

}
