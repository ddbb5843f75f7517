package market.helpdesk.web.page;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Which language a page speaks: the one that was chosen on it, else the browser's, else
 * English.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	@Bean
	LocaleResolver localeResolver(Languages languages) {
		var resolver = new CookieLocaleResolver("language") {

			/**
			 * Another language than ours is none, and so is what is no language at all.
			 */
			@Override
			protected @Nullable Locale parseLocaleValue(String value) {
				return languages.find(value).orElse(null);
			}
		};
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieHttpOnly(true);
		resolver.setCookieSameSite("Lax");
		resolver.setDefaultLocaleFunction((request) -> preferred(request, languages));
		return resolver;
	}

	private static Locale preferred(HttpServletRequest request, Languages languages) {
		if (request.getHeader("Accept-Language") == null) {
			return Locale.ENGLISH;
		}
		return Collections.list(request.getLocales())
			.stream()
			.flatMap((locale) -> languages.find(locale.getLanguage()).stream())
			.findFirst()
			.orElse(Locale.ENGLISH);
	}

}
