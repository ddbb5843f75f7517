package market.helpdesk.deadline;

import java.time.Instant;
import java.util.function.Consumer;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.audit.Actor;
import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.sweep.Sweeps;
import market.helpdesk.ticket.AnswerAskedAgain;
import market.helpdesk.ticket.LateDelivery;
import market.helpdesk.ticket.MessagePosted;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketImported;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of R13 and R14. It starts with a buyer's message, or when another answer is
 * asked for (R16), and stops with the shop's answer, each in its transaction, and is
 * swept for what nobody's message brings about.
 */
@Service
public class ResponseClock {

	/** Who acts where nobody but the time does. */
	public static final Actor ACTOR = new Actor.Job("response-clock");

	private static final Logger log = LoggerFactory.getLogger(ResponseClock.class);

	private final Reckoning reckoning;

	private final Backlog backlog;

	private final Shops shops;

	private final Sweeps sweeps;

	ResponseClock(Reckoning reckoning, Backlog backlog, Shops shops, BacklogSweep backlogSweep,
			RevisionSweep revisionSweep, MissedSweep missedSweep, WarningSweep warningSweep) {
		this.reckoning = reckoning;
		this.backlog = backlog;
		this.shops = shops;
		this.sweeps = Sweeps.of(backlogSweep::run, revisionSweep::run, missedSweep::run, warningSweep::run);
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MessagePosted event) {
		var message = new ThreadMessage(event.message(), event.author(), event.occurredAt());
		switch (event.author().side()) {
			case BUYER -> ask(event, message);
			case MARKETPLACE -> log.debug("The marketplace answered in ticket {}", event.ticket());
			case SELLER -> event.late()
				.ifPresentOrElse((late) -> deliver(event, message, late),
						() -> reckoning.answer(Answer.by(message, event.shop(), event.ticket())));
		}
	}

	/** What the buyer asked while the answer was held has its own time. */
	private void deliver(MessagePosted event, ThreadMessage message, LateDelivery late) {
		reckoning.answerHeld(Answer.held(message, event.shop(), event.ticket(), late), late.clearance());
		late.since().ifPresent((asked) -> ask(event.shop(), event.ticket(), asked.at(), (shop) -> {
			if (asked.again()) {
				reckoning.follow(shop, event.ticket(), asked.message(), asked.at());
			}
			else {
				reckoning.ask(shop, event.ticket(), asked.message(), asked.at());
			}
		}));
	}

	/**
	 * What the marketplace has taken over is not for the shop to answer; nor is asking
	 * again.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(AnswerAskedAgain event) {
		if (event.turn() == Side.SELLER) {
			ask(event.shop(), event.ticket(), event.occurredAt(),
					(shop) -> reckoning.follow(shop, event.ticket(), event.answer(), event.occurredAt()));
		}
	}

	/**
	 * What comes with its history is gone through by the job, from the shop's joining on.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(TicketImported event) {
		backlog.add(event.shop(), event.ticket(), shops.get(event.shop()).joinedAt());
	}

	/**
	 * Gives deadlines to messages that have none, lets those that run follow the changes
	 * of the clock, ends those whose time is up and warns of those whose time runs out,
	 * until there is nothing left to do. Any number of nodes may sweep at once and as
	 * often as they like: each deadline is ended once, and warned about once for each
	 * threshold.
	 */
	public void sweep(Instant now) {
		sweeps.run(now);
	}

	private void ask(MessagePosted event, ThreadMessage message) {
		if (event.turn() == Side.SELLER) {
			ask(event.shop(), event.ticket(), event.occurredAt(),
					(shop) -> reckoning.ask(shop, event.ticket(), message.id(), event.occurredAt()));
		}
	}

	private void ask(ShopId shopId, TicketId ticket, Instant at, Consumer<Shop> asking) {
		var shop = shops.get(shopId);
		if (shop.joinedAt().isAfter(at)) {
			backlog.add(shopId, ticket, shop.joinedAt());
			return;
		}
		try {
			asking.accept(shop);
		}
		catch (CalendarNotCovered uncovered) {
			log.error("{}: no deadline for ticket {} until it does", uncovered.getMessage(), ticket);
			backlog.add(shopId, ticket, at);
		}
	}

}
