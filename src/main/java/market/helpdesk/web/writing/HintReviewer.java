package market.helpdesk.web.writing;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Shops;
import market.helpdesk.calendar.Markets;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Exchanges;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.ticket.Caution;
import market.helpdesk.web.ticket.Composition;
import market.helpdesk.web.ticket.Reviewer;
import market.helpdesk.writing.Asked;
import market.helpdesk.writing.Hints;
import market.helpdesk.writing.Language;
import market.helpdesk.writing.Manuscript;
import market.helpdesk.writing.Manuscript.Reuse;

import org.springframework.stereotype.Component;

/** Gives hints before a message goes out (R15). They keep nobody from sending it. */
@Component
class HintReviewer implements Reviewer {

	private final Hints hints;

	private final Exchanges exchanges;

	private final Shops shops;

	private final Markets markets;

	HintReviewer(Hints hints, Exchanges exchanges, Shops shops, Markets markets) {
		this.hints = hints;
		this.exchanges = exchanges;
		this.shops = shops;
		this.markets = markets;
	}

	@Override
	public List<Caution> review(Composition composition) {
		return HintCautions.of(hints.of(manuscript(composition)), composition.message().body().text());
	}

	private Manuscript manuscript(Composition composition) {
		var ticket = composition.ticket();
		return new Manuscript(composition.message().body().text(), Author.of(composition.writer()).side(),
				ticket.map(this::asked).orElse(Asked.NOTHING), ticket.flatMap((one) -> reuse(one, composition)),
				language(composition));
	}

	/** Where the buyer waits for nothing, nothing is too short. */
	private Asked asked(TicketDetails ticket) {
		var isOwed = ticket.status() == Status.NEEDS_ANSWER || ticket.status() == Status.WITH_MARKETPLACE;
		return isOwed ? Asked.of(exchanges.unanswered(ticket)) : Asked.NOTHING;
	}

	private Optional<Reuse> reuse(TicketDetails ticket, Composition composition) {
		return composition.message()
			.madeFrom()
			.map((answer) -> new Reuse(answer.name(), exchanges.madeFrom(ticket, answer.savedAnswer())));
	}

	private Optional<Language> language(Composition composition) {
		var market = composition.ticket()
			.map(TicketDetails::market)
			.orElseGet(() -> shops.get(composition.shop()).market());
		return Language.of(markets.get(market).language());
	}

}
