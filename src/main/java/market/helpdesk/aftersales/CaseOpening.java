package market.helpdesk.aftersales;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.calendar.Markets;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketDetails.OrderedItem;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketLock;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening cases in tickets about orders: the buyer's to do, and the shop's (R11). */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class CaseOpening {

	private final TicketLock tickets;

	private final CaseRows cases;

	private final CaseLog log;

	private final CaseNotes notes;

	private final CaseSettings settings;

	private final Markets markets;

	private final Clock clock;

	CaseOpening(TicketLock tickets, CaseRows cases, CaseLog log, CaseNotes notes, CaseSettings settings,
			Markets markets, Clock clock) {
		this.tickets = tickets;
		this.cases = cases;
		this.log = log;
		this.notes = notes;
		this.settings = settings;
		this.markets = markets;
		this.clock = clock;
	}

	/**
	 * Opens a case, once for each form.
	 * @return the case, which is the earlier one where the form was sent before; none
	 * where the ticket takes none now: it has an open one, is closed, is about no order,
	 * or is in other hands
	 * @throws TicketNotFound if the ticket isn't the viewer's
	 */
	public Optional<CaseId> open(Writer viewer, TicketId id, CaseKind kind, SubmissionKey form) {
		var ticket = tickets.lockVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
		var author = Author.of(viewer);
		var key = form.with(kind.name());
		var before = cases.findSubmitted(ticket.shop().id(), author.account().id(), key.id());
		if (before.isPresent()) {
			return before.map(Case::id);
		}
		if (!CaseRights.of(viewer, ticket).open() || cases.findOpenIn(ticket.shop().id(), id.id()).isPresent()) {
			return Optional.empty();
		}
		return ticket.order().map((order) -> open(ticket, order, kind, author, key, clock.instant()));
	}

	private CaseId open(TicketDetails ticket, OrderedItem order, CaseKind kind, Author by, SubmissionKey key,
			Instant at) {
		var check = check(ticket, order, kind, at);
		var one = cases.saveAndFlush(new Case(ticket, order.id(), kind, check, by, key, at));
		kind.opening().ifPresent((stage) -> log.append(one, Step.to(stage), by, key, at));
		notes.opened(one, by, at);
		return one.id();
	}

	/** Returns how such a case would stand if it were opened now. */
	public Optional<PeriodCheck> check(TicketDetails ticket, CaseKind kind) {
		return ticket.order().map((order) -> check(ticket, order, kind, clock.instant()));
	}

	private PeriodCheck check(TicketDetails ticket, OrderedItem order, CaseKind kind, Instant at) {
		var zone = markets.get(ticket.market()).zone();
		return new CasePeriods(settings).check(kind, order.deliveredAt().map((delivered) -> day(delivered, zone)),
				day(at, zone));
	}

	private static LocalDate day(Instant at, ZoneId zone) {
		return LocalDate.ofInstant(at, zone);
	}

}
