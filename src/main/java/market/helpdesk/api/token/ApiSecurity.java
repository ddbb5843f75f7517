package market.helpdesk.api.token;

import market.helpdesk.account.Programs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may use the API: programs that show a token with every request, and nobody else.
 * There is no session and nothing is remembered, so neither can a page of another site
 * send anything in somebody's name. What there is may be read by everyone: it is no
 * secret.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, Programs programs, Refusal refusal) {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(HttpMethod.GET, "/api/openapi", "/api/openapi.yaml")
						.permitAll()
						.anyRequest()
						.hasAuthority(TokenIntrospector.AUTHORITY))
			.oauth2ResourceServer(
					(tokens) -> tokens.opaqueToken((opaque) -> opaque.authenticationManager(admission(programs)))
						.authenticationEntryPoint(refusal)
						.accessDeniedHandler(refusal))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * One that tells nobody what was tried: a token that is nearly right must not stand
	 * in the audit trail.
	 */
	private static AuthenticationManager admission(Programs programs) {
		return new ProviderManager(new OpaqueTokenAuthenticationProvider(new TokenIntrospector(programs)));
	}

}
