package market.helpdesk.web.page;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** Keeps a draft in the session until its page is opened again. */
@Component
public class Drafts {

	private static final String ATTRIBUTE = Draft.class.getName();

	public void keep(Draft draft, HttpServletRequest request) {
		request.getSession().setAttribute(ATTRIBUTE, draft);
	}

	/** Returns the draft that waits for this page, and lets go of it. */
	public Optional<Draft> take(HttpServletRequest request) {
		var session = request.getSession(false);
		if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Draft draft)
				|| !draft.page().equals(page(request))) {
			return Optional.empty();
		}
		session.removeAttribute(ATTRIBUTE);
		return Optional.of(draft);
	}

	private static String page(HttpServletRequest request) {
		var query = request.getQueryString();
		return (query == null) ? request.getRequestURI() : request.getRequestURI() + "?" + query;
	}

}
