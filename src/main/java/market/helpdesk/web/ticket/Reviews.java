package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.screening.Part;
import market.helpdesk.screening.Screener;
import market.helpdesk.screening.Verdict;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all who look at a message before it goes out. */
@Component
class Reviews {

	private final List<Reviewer> reviewers;

	private final Screener screener;

	private final Shops shops;

	Reviews(ObjectProvider<Reviewer> reviewers, Screener screener, Shops shops) {
		this.reviewers = reviewers.orderedStream().toList();
		this.screener = screener;
		this.shops = shops;
	}

	/**
	 * Returns what is to be thought of, if there is anything and nobody has thought of it
	 * yet. What can't go out as it is says so when it is sent (R7): whoever is told
	 * before that it goes out all the same is misled.
	 */
	Optional<Review> of(Composition composition, String token) {
		if (!Review.isWanted(token, composition.message()) || isStopped(composition)) {
			return Optional.empty();
		}
		var cautions = reviewers.stream().flatMap((reviewer) -> reviewer.review(composition).stream()).toList();
		return cautions.isEmpty() ? Optional.empty() : Optional.of(Review.of(composition.message(), cautions));
	}

	private boolean isStopped(Composition composition) {
		var text = composition.message().body().text();
		return composition.writer() instanceof Member && !text.isEmpty()
				&& screener.screen(List.of(new Screener.Text(Part.BODY, text)), Side.SELLER, market(composition))
					.verdict() == Verdict.HOLD;
	}

	private MarketCode market(Composition composition) {
		return composition.ticket().map(TicketDetails::market).orElseGet(() -> shops.get(composition.shop()).market());
	}

}
