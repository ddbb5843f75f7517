package market.helpdesk.screening;

import java.util.Optional;

import market.helpdesk.account.Shops;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.screening.ScreeningBook.Occasion;
import market.helpdesk.ticket.Destination;
import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Destination.InTicket;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MessageScreen;
import market.helpdesk.ticket.Outgoing;
import market.helpdesk.ticket.Passage;
import market.helpdesk.ticket.Screened;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at every message before it is written (R7, R8, R10). What has nothing in it costs
 * no statement, but for what a shop says to many alike, opens a ticket with or says where
 * something is held; whatever was found is on record, also where nothing follows from it
 * or nothing went out (R20). What the marketplace itself writes is not looked at.
 */
@Component
class MessageScreening implements MessageScreen {

	private final Screener screener;

	private final ScreeningBook book;

	private final HoldingBack holdingBack;

	private final Shops shops;

	private final ApplicationEventPublisher events;

	MessageScreening(Screener screener, ScreeningBook book, HoldingBack holdingBack, Shops shops,
			ApplicationEventPublisher events) {
		this.screener = screener;
		this.book = book;
		this.holdingBack = holdingBack;
		this.shops = shops;
		this.events = events;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Screened screen(Outgoing outgoing) {
		if (outgoing.author().side() == Side.MARKETPLACE) {
			return Screened.Passed.unchanged(outgoing);
		}
		var words = Words.of(outgoing.to(), outgoing.message());
		var market = market(outgoing.to());
		if (outgoing.author().side() == Side.BUYER) {
			return answer(outgoing, words, screener.screen(words.texts(), Side.BUYER, market));
		}
		var outbound = screener.screen(words.texts(), market, Recipient.of(outgoing));
		var screened = keptBack(outgoing, outbound.screening()).<Screened>map(Screened.Held::new)
			.orElseGet(() -> answer(outgoing, words, outbound.screening()));
		if (screened instanceof Screened.Passed || screened instanceof Screened.Held) {
			screener.remember(outbound);
		}
		return screened;
	}

	/**
	 * What was held stays so when its form is sent again, also where the rules of by now
	 * would let it pass. Where nothing is kept back and nothing found, nobody looks.
	 */
	private Optional<HeldMessageId> keptBack(Outgoing outgoing, Screening screening) {
		var mayBe = !screening.isClean() || switch (outgoing.to()) {
			case InTicket ticket -> ticket.heldCount() > 0;
			case InNewTicket opened -> true;
		};
		return mayBe ? holdingBack.find(outgoing) : Optional.empty();
	}

	/**
	 * A form that went out already is sent again by a second click: that changes nothing.
	 */
	private Screened answer(Outgoing outgoing, Words words, Screening screening) {
		return (screening.isClean() || book.isPosted(occasion(outgoing))) ? Screened.Passed.unchanged(outgoing)
				: rule(outgoing, words, screening);
	}

	private MarketCode market(Destination to) {
		return switch (to) {
			case InTicket ticket -> ticket.market();
			case InNewTicket opened -> shops.get(opened.shop()).market();
		};
	}

	private Screened rule(Outgoing outgoing, Words words, Screening screening) {
		var id = book.record(occasion(outgoing), screening).id();
		return switch (Ruling.of(screening.verdict(), outgoing.author().side(), outgoing.intent())) {
			case PASS -> pass(outgoing, screening, id);
			case MASK -> mask(outgoing.to(), words.masked(screening.parts()), id);
			case ASK -> new Screened.Unconfirmed(id.id());
			case STOP -> new Screened.Stopped(id.id());
			case HOLD -> hold(outgoing, screening, id);
		};
	}

	private static Occasion occasion(Outgoing outgoing) {
		return new Occasion(outgoing.to().shop(), ticket(outgoing.to()), outgoing.author(), outgoing.key(),
				outgoing.sentAt());
	}

	private static Optional<TicketId> ticket(Destination to) {
		return switch (to) {
			case InTicket ticket -> Optional.of(ticket.ticket());
			case InNewTicket opened -> Optional.empty();
		};
	}

	/** A shop that was warned and sends it all the same is suspected of what it says. */
	private Screened pass(Outgoing outgoing, Screening screening, ScreeningId id) {
		if (screening.verdict() != Verdict.ALLOW && !book.isSaid(outgoing.to().shop(), id)) {
			suspect(outgoing, screening, id);
		}
		return new Screened.Passed(outgoing.to(), outgoing.message(), Optional.of(Passage.atOnce(id.id(), false)));
	}

	private static Screened mask(Destination to, Words masked, ScreeningId id) {
		return new Screened.Passed(masked.opened().<Destination>map((opened) -> opened).orElse(to), masked.message(),
				Optional.of(Passage.atOnce(id.id(), true)));
	}

	private Screened hold(Outgoing outgoing, Screening screening, ScreeningId id) {
		var held = holdingBack.hold(outgoing, id);
		if (held.isNew()) {
			suspect(outgoing, screening, id);
		}
		return new Screened.Held(held.id());
	}

	private void suspect(Outgoing outgoing, Screening screening, ScreeningId id) {
		if (outgoing.author().side() == Side.SELLER) {
			events.publishEvent(FindingsSuspected.of(occasion(outgoing), screening, id));
		}
	}

}
