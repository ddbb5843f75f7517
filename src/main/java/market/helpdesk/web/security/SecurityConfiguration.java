package market.helpdesk.web.security;

import java.util.Set;
import java.util.function.Predicate;

import jakarta.servlet.DispatcherType;
import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.MessageBody;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the browser may do with our pages, and who may open which. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * Everything from ourselves and nothing inline; Tabler's style sheet holds its little
	 * pictures as data.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'";

	@Bean
	SecurityFilterChain pages(HttpSecurity http, ExpiredForms expiredForms) {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/login", "/css/**", "/js/**", "/webjars/**", "/favicon*", "/actuator/health/**",
						"/archive-keys", "/.well-known/archive-keys")
				.permitAll()
				.requestMatchers(HttpMethod.POST, "/language")
				.permitAll()
				.requestMatchers(reading("/admin/**"))
				.hasAnyRole("ADMIN", "AUDITOR")
				.requestMatchers("/admin/**")
				.hasRole("ADMIN")
				.requestMatchers(HttpMethod.POST, "/tickets/*/inspections")
				.hasAnyRole("ADMIN", "AUDITOR")
				.requestMatchers(reading("/**"))
				.authenticated()
				.anyRequest()
				.hasAnyRole("BUYER", "SELLER", "ADMIN"))
			.requestCache((cache) -> cache.requestCache(pagesToReturnTo()))
			.formLogin((login) -> login.loginPage("/login").failureUrl("/login?error").defaultSuccessUrl("/"))
			.logout((logout) -> logout.logoutSuccessUrl("/login?signedout"))
			.exceptionHandling(
					(refused) -> refused.accessDeniedHandler(expiredForms).authenticationEntryPoint(expiredForms))
			.headers(SecurityConfiguration::harden)
			.addFilterBefore(new ForeignForms(), CsrfFilter.class)
			.build();
	}

	/** What changes nothing, wherever it leads: all that auditors may send (R12). */
	private static RequestMatcher reading(String pattern) {
		return new OrRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern),
				PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, pattern));
	}

	/**
	 * Whoever signs in goes where they wanted to go: to a page, never to something a page
	 * had asked for.
	 */
	private static RequestCache pagesToReturnTo() {
		var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		var cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(
				new AndRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**"), pages));
		return cache;
	}

	private static void harden(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.frameOptions(FrameOptionsConfig::deny)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
	}

	/**
	 * What can't be kept can't be sent: NUL and halves of characters are refused before
	 * anything reads them, and so is what would look like a text that was erased.
	 */
	@Bean
	HttpFirewall firewall() {
		var firewall = new StrictHttpFirewall();
		Predicate<String> storable = (text) -> MessageBody.isStorable(text) && !ErasedText.isIn(text);
		firewall.setAllowedParameterNames(storable);
		firewall.setAllowedParameterValues(storable);
		return firewall;
	}

}
