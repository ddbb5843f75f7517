package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Map;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.AnswerRecord;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.ThreadEntry.Closed;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.Initials;
import market.helpdesk.web.page.MarketTimes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells what happened in a ticket as its page shows it. */
@Component
class ThreadItems {

	private final MarketTimes times;

	private final WorkingCalendars calendars;

	private final PlatformLinks links;

	ThreadItems(MarketTimes times, WorkingCalendars calendars, PlatformLinks links) {
		this.times = times;
		this.calendars = calendars;
		this.links = links;
	}

	List<ThreadItem> of(Viewer viewer, TicketDetails ticket, List<ThreadEntry> entries,
			Map<MessageId, AnswerRecord> answers, int since) {
		var own = (viewer instanceof Buyer) ? Side.BUYER : Side.SELLER;
		return entries.stream().<ThreadItem>map((entry) -> switch (entry) {
			case Written message -> message(ticket.market(), message, own, answers.get(message.message()), since);
			case Closed closed -> new ClosureItem(closed.by(), times.at(ticket.market(), closed.at()));
		}).toList();
	}

	private MessageItem message(MarketCode market, Written message, Side own, @Nullable AnswerRecord answer,
			int since) {
		var mine = message.side() == own;
		return new MessageItem(message.position(), message.author(), Initials.of(message.author()), mine,
				message.side() == Side.SELLER, times.at(market, message.at()), links.parts(message.body()),
				(answer != null) ? note(market, answer) : null, !mine && message.position() > since);
	}

	/** Told by what the deadline was computed with, which never changes any more. */
	private AnswerNote note(MarketCode market, AnswerRecord answer) {
		var clock = calendars.clock(market, answer.revision());
		var time = answer.time();
		var by = answer.isLate() ? clock.between(time.dueAt(), answer.answeredAt())
				: clock.between(answer.answeredAt(), time.dueAt());
		return new AnswerNote(!answer.isLate(), by, market.code(), time.receivedAt(), answer.revision());
	}

}
