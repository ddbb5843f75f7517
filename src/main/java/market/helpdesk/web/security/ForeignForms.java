package market.helpdesk.web.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Refuses what another site's page sends: it must not put words into anyone's form, nor a
 * new session over theirs. So it comes before whatever could begin one.
 */
class ForeignForms extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isFromOurselves(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private static boolean isFromOurselves(HttpServletRequest request) {
		var origin = request.getHeader(HttpHeaders.ORIGIN);
		return !HttpMethod.POST.matches(request.getMethod()) || origin == null || origin.equals(ours(request));
	}

	/** As the browser knows us, which a proxy in front has told by its headers. */
	private static String ours(HttpServletRequest request) {
		var page = ServletUriComponentsBuilder.fromContextPath(request).replacePath("").build();
		return page.toUriString();
	}

}
