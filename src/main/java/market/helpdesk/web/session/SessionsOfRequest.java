package market.helpdesk.web.session;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers, for as long as a request takes, the sessions it has asked for: Spring
 * Session asks for the same one again when it is done.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionsOfRequest extends OncePerRequestFilter {

	private static final ThreadLocal<@Nullable Map<String, ThriftySession>> FOUND = new ThreadLocal<>();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		FOUND.set(new HashMap<>());
		try {
			chain.doFilter(request, response);
		}
		finally {
			FOUND.remove();
		}
	}

	/** Returns what is remembered; outside a request, what nobody remembers. */
	static Map<String, ThriftySession> found() {
		var found = FOUND.get();
		return (found != null) ? found : new HashMap<>();
	}

}
