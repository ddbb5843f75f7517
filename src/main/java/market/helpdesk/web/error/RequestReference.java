package market.helpdesk.web.error;

import java.io.IOException;
import java.security.SecureRandom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a short reference that stands in each of its log lines and on its
 * error page, so that what somebody reads out can be found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestReference extends OncePerRequestFilter {

	static final String ATTRIBUTE = "market.helpdesk.reference";

	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var reference = next();
		request.setAttribute(ATTRIBUTE, reference);
		try (var closed = MDC.putCloseable("reference", reference)) {
			chain.doFilter(request, response);
		}
	}

	/** The error page belongs to the request that went wrong. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return true;
	}

	private static String next() {
		return RANDOM.ints(8, 0, LETTERS.length())
			.mapToObj(LETTERS::charAt)
			.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
			.toString();
	}

}
