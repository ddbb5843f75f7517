package market.helpdesk.aftersales;

import java.time.Instant;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.aftersales.CaseMoment.Kind;
import market.helpdesk.audit.Actor;
import market.helpdesk.sweep.Sweeps;
import market.helpdesk.ticket.MessagePosted;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketHandedBack;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketTakenOver;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second clock (R17): while a case is open its shop owes the buyer an update every
 * few working days, on its own initiative. An update is a stage of the case or a message
 * of the shop in its ticket. What the buyer writes is none, and closing the ticket
 * changes nothing, for its case goes on.
 * <p>
 * While the marketplace has taken the ticket over nothing is expected of the shop, and
 * what the marketplace writes and does counts for nobody. When it hands the ticket back
 * the shop has its whole time from then on. A shop that has not joined yet has it from
 * its joining on.
 */
@Service
public class UpdateClock {

	/** Who acts where nobody but the time does. */
	public static final Actor ACTOR = new Actor.Job("update-clock");

	private final UpdateReckoning reckoning;

	private final UpdateDeadlines deadlines;

	private final UpdateBacklog backlog;

	private final OpenCases openCases;

	private final Shops shops;

	private final Sweeps sweeps;

	UpdateClock(UpdateReckoning reckoning, UpdateDeadlines deadlines, UpdateBacklog backlog, OpenCases openCases,
			Shops shops, UpdateBacklogSweep backlogSweep, UpdateRevisionSweep revisionSweep,
			OverdueUpdateSweep overdueSweep) {
		this.reckoning = reckoning;
		this.deadlines = deadlines;
		this.backlog = backlog;
		this.openCases = openCases;
		this.shops = shops;
		this.sweeps = Sweeps.of(backlogSweep::run, revisionSweep::run, overdueSweep::run);
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CaseOpened event) {
		expect(event.shop(), event.ticket(), event.occurredAt());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(StageReached event) {
		if (event.author().side() == Side.SELLER) {
			reckon(event.shop(), event.ticket(),
					CaseMoment.stage(event.stage(), event.author().account(), event.occurredAt()));
		}
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MessagePosted event) {
		if (event.author().side() == Side.SELLER) {
			reckon(event.shop(), event.ticket(),
					CaseMoment.message(event.message(), event.author().account(), event.occurredAt()));
		}
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CaseClosed event) {
		reckon(event.shop(), event.ticket(), CaseMoment.of(Kind.CLOSED, event.author().account(), event.occurredAt()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(TicketTakenOver event) {
		reckon(event.shop(), event.ticket(), CaseMoment.of(Kind.TAKEN_OVER, event.by(), event.occurredAt()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(TicketHandedBack event) {
		expect(event.shop(), event.ticket(), event.occurredAt());
	}

	/**
	 * Goes through cases that wait, lets what runs follow the changes of the clock and
	 * ends what is overdue, until there is nothing left to do. Any number of nodes may
	 * sweep at once and as often as they like: each deadline is ended once.
	 */
	public void sweep(Instant now) {
		sweeps.run(now);
	}

	private void expect(ShopId shop, TicketId ticket, Instant at) {
		openCases.answeredByShop(shop, ticket)
			.filter((open) -> !backlog.holds(shop, open.caseId()) && deadlines.of(shop, open.caseId()).isEmpty())
			.ifPresent((open) -> reckoning.expect(open, later(at, shops.get(shop).joinedAt())));
	}

	private void reckon(ShopId shop, TicketId ticket, CaseMoment moment) {
		deadlines.in(shop, ticket).ifPresent((standing) -> reckoning.reckon(standing, moment));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
