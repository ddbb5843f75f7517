package market.helpdesk.web.quality;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.quality.Rating;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.page.Anchors;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.ticket.TicketNotice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The rating of an answer, which is the buyer's to give (R15). */
@Controller
class RatingController {

	private final Rating rating;

	RatingController(Rating rating) {
		this.rating = rating;
	}

	@PostMapping("/tickets/{id}/messages/{message}/rating")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id, @PathVariable String message,
			RatingForm form) {
		return rating.rate(buyer, id, message, form.said()) ? "redirect:/tickets/{id}" + Anchors.of(message)
				: TicketNotice.RATINGS_CLOSED.redirect(Integer.MAX_VALUE);
	}

}
