package market.helpdesk.web.violation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.violation.ViolationRegister;
import market.helpdesk.web.page.Visit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Tells administrators on each of their pages how many violations are to be decided. */
@Component
class Undecided implements HandlerInterceptor {

	private static final String NAME = "undecided";

	private final ViolationRegister register;

	private final Visit visit;

	Undecided(ViolationRegister register, Visit visit) {
		this.register = register;
		this.visit = visit;
	}

	long count() {
		return register.suspected();
	}

	/** A page that tells it anyway is not told twice. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")
				|| page.getModel().containsKey(NAME)) {
			return;
		}
		if (visit.person().map(Person::viewer).filter(Inspector.class::isInstance).isPresent()) {
			page.addObject(NAME, count());
		}
	}

}
