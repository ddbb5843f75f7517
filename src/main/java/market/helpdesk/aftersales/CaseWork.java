package market.helpdesk.aftersales;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.aftersales.StepRefused.Why;
import market.helpdesk.calendar.Markets;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketLock;
import market.helpdesk.ticket.WordScreen;
import market.helpdesk.ticket.Wording;
import market.helpdesk.ticket.WordsRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moving cases on and closing them: the shop's to do, who is told by it is the buyer. */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS, noRollbackFor = WordsRefused.class)
public class CaseWork {

	private final Cases reading;

	private final TicketLock tickets;

	private final CaseRows cases;

	private final CaseLog log;

	private final CaseNotes notes;

	private final WordScreen screen;

	private final CaseSettings settings;

	private final Markets markets;

	private final Clock clock;

	CaseWork(Cases reading, TicketLock tickets, CaseRows cases, CaseLog log, CaseNotes notes, WordScreen screen,
			CaseSettings settings, Markets markets, Clock clock) {
		this.reading = reading;
		this.tickets = tickets;
		this.cases = cases;
		this.log = log;
		this.notes = notes;
		this.screen = screen;
		this.settings = settings;
		this.markets = markets;
		this.clock = clock;
	}

	/** A case whose ticket nobody else can change before the transaction ends. */
	private record Held(Case one, TicketDetails ticket, Author by, Instant at) {
	}

	/**
	 * Takes a case to a stage, once for each form.
	 * @param from where it stood before the eyes of whoever moves it
	 * @throws CaseNotFound if the case isn't the viewer's
	 * @throws StepRefused if it stands elsewhere by now, or can't go there, or not so
	 * @throws WordsRefused if the buyer must not read what is said with it (R7)
	 */
	public void reach(Writer viewer, CaseId id, Optional<CaseStage> from, Step step, SubmissionKey form) {
		var held = hold(viewer, id);
		var key = form.with(step.toString());
		if (log.has(held.one, key)) {
			return;
		}
		requireRight(viewer, held, from);
		step.shipment().ifPresent((shipment) -> requireComing(held, shipment.estimatedDelivery()));
		screen(held, step.words());
		var skipped = held.one.reach(step, held.by, held.at);
		log.append(held.one, step, held.by, key, held.at);
		cases.saveAndFlush(held.one);
		notes.reached(held.one, step, skipped, held.by, held.at);
	}

	/**
	 * Closes a case with its outcome, once for each form.
	 * @param from where it stood before the eyes of whoever closes it
	 * @throws CaseNotFound if the case isn't the viewer's
	 * @throws StepRefused if it stands elsewhere by now, or doesn't end so
	 * @throws WordsRefused as above
	 */
	public void close(Writer viewer, CaseId id, Optional<CaseStage> from, Resolution resolution, SubmissionKey form) {
		var held = hold(viewer, id);
		var key = form.with(resolution.toString());
		if (log.has(held.one, key)) {
			return;
		}
		requireRight(viewer, held, from);
		screen(held, resolution.words());
		var skipped = held.one.close(resolution, held.by, held.at);
		log.append(held.one, resolution, held.by, key, held.at);
		cases.saveAndFlush(held.one);
		notes.closed(held.one, resolution, skipped, held.by, held.at);
	}

	private Held hold(Writer viewer, CaseId id) {
		var seen = reading.findVisibleTo(viewer, id).orElseThrow(() -> new CaseNotFound(id));
		var ticket = tickets.lockVisibleTo(viewer, seen.ticket()).orElseThrow(() -> new CaseNotFound(id));
		var one = cases.findOf(seen.shop().id(), id.id()).orElseThrow(() -> new CaseNotFound(id));
		return new Held(one, ticket, Author.of(viewer), clock.instant());
	}

	private static void requireRight(Writer viewer, Held held, Optional<CaseStage> from) {
		if (!CaseRights.of(viewer, held.ticket).move()) {
			throw new StepRefused(Why.NOT_YOURS);
		}
		if (!held.one.stage().equals(from)) {
			throw new StepRefused(Why.NOT_FROM_HERE);
		}
	}

	private void screen(Held held, List<String> words) {
		screen.require(new Wording(held.by, held.ticket, Wording.Use.REMARK, words, held.at));
	}

	private void requireComing(Held held, LocalDate delivery) {
		var today = LocalDate.ofInstant(held.at, markets.get(held.ticket.market()).zone());
		if (delivery.isBefore(today) || delivery.isAfter(today.plus(settings.latestDelivery()))) {
			throw new StepRefused(Why.NO_SUCH_DELIVERY);
		}
	}

}
