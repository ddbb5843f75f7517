package market.helpdesk.web.archive;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Verification;
import market.helpdesk.archive.VerificationId;
import market.helpdesk.archive.VerificationNotFound;
import market.helpdesk.archive.VerificationResults;
import market.helpdesk.archive.Verifying;
import market.helpdesk.audit.Actor;
import market.helpdesk.web.archive.ArchivePage.Refusal;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Verifying all of the archive, which takes a while (R12). */
@Controller("archiveVerificationPageController")
class VerificationController {

	private final Verifying verifying;

	private final VerificationResults results;

	private final ArchivePages pages;

	VerificationController(Verifying verifying, VerificationResults results, ArchivePages pages) {
		this.verifying = verifying;
		this.results = results;
		this.pages = pages;
	}

	@PostMapping("/admin/archive/verifications")
	String create(@CurrentViewer Administrator administrator, HttpServletResponse response, Model model) {
		var asked = verifying.askForAll(new Actor.Person(administrator.account().id()));
		if (asked.isPresent()) {
			return "redirect:/admin/archive/verifications/" + asked.get();
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("archive", pages.page(Refusal.ALREADY_RUNNING));
		return "admin/archive";
	}

	/**
	 * @param after the number of the finding behind which the list begins; what is no
	 * number begins with the first
	 */
	@GetMapping("/admin/archive/verifications/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("verification",
				pages.page(find(id), after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0));
		return "admin/verification";
	}

	/** How far it is, asked again and again where there is JavaScript. */
	@GetMapping("/admin/archive/verifications/{id}/progress")
	String showProgress(@CurrentViewer Inspector inspector, @PathVariable UUID id, Model model) {
		model.addAttribute("verification", pages.page(find(id), 0));
		return "admin/_verification";
	}

	private Verification find(UUID id) {
		return results.find(new VerificationId(id)).orElseThrow(() -> new VerificationNotFound(id.toString()));
	}

}
