package market.helpdesk.api.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers every error below {@code /api} with a problem document, where everyone else
 * gets a page: what isn't there, what isn't done that way, and what breaks.
 */
class ProblemFilter extends OncePerRequestFilter {

	/** Where the reference of a request stands, as the log knows it. */
	static final String REFERENCE = "market.helpdesk.reference";

	private static final Logger log = LoggerFactory.getLogger(ProblemFilter.class);

	private final ProblemWriter problems;

	ProblemFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var path = text(request, RequestDispatcher.ERROR_REQUEST_URI);
		if (path == null || !isOfTheApi(path)) {
			chain.doFilter(request, response);
			return;
		}
		var status = HttpStatus.resolve(response.getStatus());
		var reference = text(request, REFERENCE);
		log.info("Answered {} with {}, reference {}", path, response.getStatus(), reference);
		problems.write(
				Problem.of((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR, detail(status), reference),
				response);
	}

	private static boolean isOfTheApi(String path) {
		return path.equals("/api") || path.startsWith("/api/");
	}

	private static @Nullable String text(HttpServletRequest request, String attribute) {
		return request.getAttribute(attribute) instanceof String text ? text : null;
	}

	private static String detail(@Nullable HttpStatus status) {
		return switch (status) {
			case BAD_REQUEST -> "The request holds characters that can't be read.";
			case NOT_FOUND -> "There is nothing here. What there is stands in /api/openapi.";
			case METHOD_NOT_ALLOWED -> "This is asked for by another method; the header Allow says by which.";
			case NOT_ACCEPTABLE -> "Answers are application/json; let the header Accept allow that.";
			case UNSUPPORTED_MEDIA_TYPE -> "Send application/json, and say so in the header Content-Type.";
			case null, default -> "It could not be answered. If you ask for help, give the reference.";
		};
	}

}
