package market.helpdesk.web.ticket;

import java.util.ArrayList;
import java.util.List;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.UnknownMarket;
import market.helpdesk.screening.Part;
import market.helpdesk.screening.Screener;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.PointText;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.PointBoxes;
import market.helpdesk.web.screening.ScreeningView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What would become of a text that is being written, for the page it is written on (R7):
 * the same that is told on sending. Nothing of it is kept.
 */
@Controller
class LiveScreeningController {

	private final Threads threads;

	private final Markets markets;

	private final Screener screener;

	LiveScreeningController(Threads threads, Markets markets, Screener screener) {
		this.threads = threads;
		this.markets = markets;
		this.screener = screener;
	}

	@PostMapping("/tickets/{id}/screening")
	String create(@CurrentViewer Participant writer, @PathVariable TicketId id,
			@ModelAttribute("message") MessageForm form, BindingResult errors, Model model) {
		var ticket = threads.findVisibleTo(writer, id).orElseThrow(() -> new TicketNotFound(id));
		return show(writer, ticket.market(), texts("", form.body(), form.points()), model);
	}

	/**
	 * Of a ticket that isn't opened yet; of its matter only the market matters.
	 * @throws UnknownMarket if the marketplace does not trade there
	 */
	@PostMapping("/screenings")
	String createForNewTicket(@CurrentViewer Participant writer, @RequestParam MarketCode market,
			@ModelAttribute("ticket") TicketForm form, BindingResult errors, Model model) {
		return show(writer, markets.get(market).code(), texts(form.subject(), form.body(), form.points()), model);
	}

	private static List<Screener.Text> texts(String subject, String body, PointBoxes points) {
		var texts = new ArrayList<Screener.Text>();
		texts.add(text(Part.SUBJECT, subject, Subject.MAX_LENGTH));
		texts.add(text(Part.BODY, body, MessageBody.MAX_LENGTH));
		points.texts()
			.stream()
			.limit(NewMessage.MAX_POINTS)
			.forEach((point) -> texts.add(text(Part.POINT, point, PointText.MAX_LENGTH)));
		return texts;
	}

	/** What is longer can't be sent, and need not be looked at whole. */
	private static Screener.Text text(Part part, String written, int longest) {
		var text = written.strip();
		var fits = text.codePointCount(0, text.length()) <= longest;
		return new Screener.Text(part, fits ? text : text.substring(0, text.offsetByCodePoints(0, longest)));
	}

	private String show(Participant writer, MarketCode market, List<Screener.Text> texts, Model model) {
		var side = (writer instanceof Buyer) ? Side.BUYER : Side.SELLER;
		model.addAttribute("screening", ScreeningView.of(screener.screen(texts, side, market), side));
		return "ticket/_screening";
	}

}
