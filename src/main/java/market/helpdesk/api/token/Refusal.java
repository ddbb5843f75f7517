package market.helpdesk.api.token;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.api.problem.Problem;
import market.helpdesk.api.problem.ProblemType;
import market.helpdesk.api.problem.ProblemWriter;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns programs away in their own language. */
@Component
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

	private final AccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

	private final ProblemWriter problems;

	Refusal(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException, jakarta.servlet.ServletException {
		challenge.commence(request, response, refused);
		var detail = (refused instanceof OAuth2AuthenticationException)
				? "Nobody has this token. Check it, and that nothing but 'Bearer' stands before it."
				: "Send the header 'Authorization: Bearer <token>'.";
		problems.write(Problem.of(ProblemType.NOT_ADMITTED, detail), response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException, jakarta.servlet.ServletException {
		denial.handle(request, response, refused);
		problems.write(Problem.of(ProblemType.NOT_ALLOWED, "Only programs may use the API."), response);
	}

}
