package market.helpdesk.api;

import java.time.Instant;

import market.helpdesk.account.ApiToken;
import market.helpdesk.account.Programs;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The token of the tests' program. */
final class Token {

	static final String TEXT = "the-token-of-the-tests";

	static final String HEADER = "Bearer " + TEXT;

	private Token() {
	}

	/** Lets the program in. */
	static void admit(Programs programs) {
		programs.admit("Tests", new ApiToken(TEXT), Instant.parse("2026-01-01T00:00:00Z"));
	}

	/** Shows the token with a request of the mock server. */
	static RequestPostProcessor shown() {
		return (request) -> {
			request.addHeader(HttpHeaders.AUTHORIZATION, HEADER);
			return request;
		};
	}

}
