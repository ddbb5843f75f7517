package market.helpdesk.aftersales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.SweepTransactions;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadNote;
import market.helpdesk.ticket.ThreadNotes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the time for updates that did not come, in batches, each in a transaction with all
 * that follows from it. The thread tells it to both sides, and the shop is given notice;
 * where an update comes late before any sweep there is nothing left to remind of.
 */
@Component
class OverdueUpdateSweep {

	private static final Logger log = LoggerFactory.getLogger(OverdueUpdateSweep.class);

	private final UpdateDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final Markets markets;

	private final ThreadNotes notes;

	private final ApplicationEventPublisher events;

	private final SweepTransactions transaction;

	private final UpdateSettings settings;

	OverdueUpdateSweep(UpdateDeadlines deadlines, WorkingCalendars calendars, Markets markets, ThreadNotes notes,
			ApplicationEventPublisher events, TransactionTemplate transaction, UpdateSettings settings) {
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.markets = markets;
		this.notes = notes;
		this.events = events;
		this.transaction = new SweepTransactions(transaction);
		this.settings = settings;
	}

	/**
	 * An update is on time when it was made on time, even if it is still being written to
	 * the database: so the sweep only looks at what must have been written by now.
	 */
	void run(Instant now) {
		var settled = now.minus(settings.settle());
		var history = calendars.newest();
		while (transaction
			.execute(() -> !ended(deadlines.passOver(history, settled, settings.batch(), now)).isEmpty())) {
			log.debug("Ended another batch of overdue updates");
		}
	}

	/** Ends one, if its time is up, in the transaction of its caller. */
	void end(UpdateDeadline deadline, Instant now) {
		if (deadline.onTimeUntil().isBefore(now.minus(settings.settle()))) {
			ended(deadlines.passOver(deadline, now));
		}
	}

	private List<UpdateDeadline> ended(List<UpdateDeadline> overdue) {
		if (!overdue.isEmpty()) {
			events.publishEvent(new UpdatesOverdue(overdue.stream().map(UpdateOverdue::of).toList()));
			overdue.forEach(this::tell);
			log.info("{} updates are overdue", overdue.size());
		}
		return overdue;
	}

	private void tell(UpdateDeadline overdue) {
		notes.add(overdue.shop(), overdue.ticket(),
				ThreadNote.byTime(Side.SELLER, "UPDATE_OVERDUE", new NoteWord.Day(lastDay(overdue))),
				overdue.onTimeUntil());
	}

	/** A day's end is told as that day's. */
	private LocalDate lastDay(UpdateDeadline overdue) {
		return LocalDate.ofInstant(overdue.time().dueAt().minusNanos(1), markets.get(overdue.market()).zone());
	}

}
