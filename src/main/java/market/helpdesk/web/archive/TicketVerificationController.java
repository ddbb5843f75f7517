package market.helpdesk.web.archive;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.archive.VerificationId;
import market.helpdesk.archive.Verifying;
import market.helpdesk.audit.Actor;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.web.archive.ArchivePage.Refusal;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Verifying a ticket, by its reference or its id. */
@Controller
class TicketVerificationController {

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final Verifying verifying;

	private final ArchivePages pages;

	TicketVerificationController(Verifying verifying, ArchivePages pages) {
		this.verifying = verifying;
		this.pages = pages;
	}

	@PostMapping("/admin/archive/ticket-verifications")
	String create(@CurrentViewer Administrator administrator, @RequestParam(defaultValue = "") String reference,
			HttpServletResponse response, Model model) {
		var verified = verify(new Actor.Person(administrator.account().id()), reference.strip());
		if (verified.isPresent()) {
			return "redirect:/admin/archive/verifications/" + verified.get();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("archive", pages.page(Refusal.UNKNOWN_TICKET));
		model.addAttribute("reference", reference);
		return "admin/archive";
	}

	/** A ticket that is gone has no page to read its reference from, but an id. */
	private Optional<VerificationId> verify(Actor actor, String name) {
		return TicketReference.parse(name)
			.flatMap((reference) -> verifying.verify(actor, reference))
			.or(() -> id(name).flatMap((id) -> verifying.verify(actor, id)));
	}

	private static Optional<UUID> id(String name) {
		return ID.matcher(name).matches() ? Optional.of(UUID.fromString(name)) : Optional.empty();
	}

}
