package market.helpdesk.web.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.page.Visit;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * What becomes of requests that come too late. A form whose session or token has expired
 * is not lost: what was written waits on its page, behind signing in where that is
 * needed, to be sent again by its author's own hand.
 */
@Component
class ExpiredForms implements AccessDeniedHandler, AuthenticationEntryPoint {

	private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

	private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

	private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");

	private final Drafts drafts;

	private final Visit visit;

	ExpiredForms(Drafts drafts, Visit visit) {
		this.drafts = drafts;
		this.visit = visit;
	}

	/** Nothing here is sent by another method than POST, with or without a token. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException, ServletException {
		if (refused instanceof CsrfException && !HttpMethod.POST.matches(request.getMethod())) {
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}
		else if (refused instanceof CsrfException) {
			expired(request, response);
		}
		else {
			refusal.handle(request, response, refused);
		}
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException, ServletException {
		if (isAskedByAPage(request)) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		login.commence(request, response, refused);
	}

	/** What a page asks for while it is open has no use for another page. */
	private static boolean isAskedByAPage(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	private void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (isAskedByAPage(request)) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		var draft = FormPages.draft(request);
		draft.ifPresent((kept) -> drafts.keep(kept, request));
		var page = draft.map(Draft::page).orElse("/");
		if (visit.person().isPresent()) {
			response.sendRedirect(page);
		}
		else {
			draft.ifPresent((kept) -> request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page)));
			response.sendRedirect("/login?expired");
		}
	}

}
