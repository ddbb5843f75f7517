package market.helpdesk.api.token;

import java.util.List;
import java.util.Map;

import market.helpdesk.account.ApiToken;
import market.helpdesk.account.Program;
import market.helpdesk.account.Programs;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Tells Spring Security which program has a token. */
record TokenIntrospector(Programs programs) implements OpaqueTokenIntrospector {

	/** What a program may do, and nobody who is signed in. */
	static final String AUTHORITY = "PROGRAM";

	@Override
	public OAuth2AuthenticatedPrincipal introspect(String token) {
		return programs.find(new ApiToken(token))
			.map(TokenIntrospector::principal)
			.orElseThrow(() -> new BadOpaqueTokenException("Nobody has this token"));
	}

	private static OAuth2AuthenticatedPrincipal principal(Program program) {
		return new DefaultOAuth2AuthenticatedPrincipal(program.name(), Map.of("id", program.id()),
				List.of(new SimpleGrantedAuthority(AUTHORITY)));
	}

}
