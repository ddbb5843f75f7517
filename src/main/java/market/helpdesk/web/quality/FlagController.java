package market.helpdesk.web.quality;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.quality.Flagging;
import market.helpdesk.quality.NewFlag;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WordsRefused;
import market.helpdesk.web.page.Anchors;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.screening.RefusedWords;
import market.helpdesk.web.ticket.TicketNotice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The flag of an answer, which is the buyer's to raise (R16). */
@Controller
class FlagController {

	private final Flagging flagging;

	private final FlagPages pages;

	private final RefusedWords words;

	private final Drafts drafts;

	FlagController(Flagging flagging, FlagPages pages, RefusedWords words, Drafts drafts) {
		this.flagging = flagging;
		this.pages = pages;
		this.words = words;
		this.drafts = drafts;
	}

	@GetMapping("/tickets/{id}/messages/{message}/flag")
	String show(@CurrentViewer Buyer buyer, @PathVariable TicketId id, @PathVariable String message,
			HttpServletRequest request, Model model) {
		model.addAttribute("flag", drafts.take(request).map(FlagForm::resumed).orElse(FlagForm.BLANK));
		return pages.show(buyer, id, message, model);
	}

	@PostMapping("/tickets/{id}/messages/{message}/flag")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id, @PathVariable String message,
			@ModelAttribute("flag") FlagForm form, BindingResult errors, HttpServletResponse response, Model model) {
		var flag = form.read(errors);
		if (flag.isPresent()) {
			try {
				return flag(buyer, id, message, flag.get(), response, model);
			}
			catch (WordsRefused refused) {
				words.tell(refused, response, model);
			}
		}
		response.setStatus(422);
		return pages.show(buyer, id, message, model);
	}

	private String flag(Buyer buyer, TicketId id, String message, NewFlag flag, HttpServletResponse response,
			Model model) {
		return switch (flagging.flag(buyer, id, message, flag)) {
			case FLAGGED -> "redirect:/tickets/{id}" + Anchors.of(message);
			case WAITS -> TicketNotice.FLAG_WAITS.redirect(Integer.MAX_VALUE) + Anchors.of(message);
			case FLAGGED_BEFORE, TOO_LATE -> {
				response.setStatus(HttpServletResponse.SC_CONFLICT);
				yield pages.show(buyer, id, message, model);
			}
		};
	}

}
