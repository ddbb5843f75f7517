package market.helpdesk.web.calendar;

import market.helpdesk.calendar.DraftNotFound;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Whoever comes back to a draft that was published or given up meanwhile sees the
 * calendar.
 */
@ControllerAdvice
class DraftsGone {

	@ExceptionHandler
	String gone(DraftNotFound gone) {
		return "redirect:/admin/calendars/" + gone.market();
	}

}
