package market.helpdesk.web.screening;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.screening.JudgedFinding;
import market.helpdesk.screening.ScreenedPart;
import market.helpdesk.screening.Screening;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.ScreeningRecords;
import market.helpdesk.screening.Verdict;
import market.helpdesk.ticket.WordsRefused;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells whoever said something besides a message why the other side must not read it.
 * Nothing is hidden in it for either side, so either is told to rewrite it.
 */
@Component
public class RefusedWords {

	private final ScreeningRecords screenings;

	RefusedWords(ScreeningRecords screenings) {
		this.screenings = screenings;
	}

	/** Adds to the form that was sent why it was not accepted. */
	public void tell(WordsRefused refused, HttpServletResponse response, Model model) {
		response.setStatus(422);
		var id = new ScreeningId(refused.screening());
		var found = Optional.ofNullable(screenings.of(List.of(id)).get(id)).orElseThrow();
		model.addAttribute("screening", ScreeningView
			.of(new Screening(Verdict.HOLD, found.parts().stream().map(RefusedWords::refused).toList()), found.side()));
	}

	private static ScreenedPart refused(ScreenedPart part) {
		return new ScreenedPart(part.part(), part.text(),
				part.stopped().stream().map((finding) -> new JudgedFinding(finding, Verdict.HOLD)).toList());
	}

}
