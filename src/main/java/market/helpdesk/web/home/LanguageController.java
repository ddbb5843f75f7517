package market.helpdesk.web.home;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Mailboxes;
import market.helpdesk.web.page.Languages;
import market.helpdesk.web.page.Visit;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language a reader chose, for pages and for mail to them. */
@Controller
class LanguageController {

	private final Languages languages;

	private final LocaleResolver locales;

	private final Mailboxes mailboxes;

	private final Visit visit;

	LanguageController(Languages languages, LocaleResolver locales, Mailboxes mailboxes, Visit visit) {
		this.languages = languages;
		this.locales = locales;
		this.mailboxes = mailboxes;
		this.visit = visit;
	}

	/** Shows the page again on which it was chosen, if that is one of ours. */
	@PostMapping("/language")
	String update(@RequestParam String language,
			@RequestHeader(name = HttpHeaders.REFERER, defaultValue = "/") String referer, HttpServletRequest request,
			HttpServletResponse response) {
		languages.find(language).ifPresent((locale) -> {
			locales.setLocale(request, response, locale);
			visit.person().ifPresent((person) -> mailboxes.speak(person.id(), locale));
		});
		return "redirect:" + back(referer, request.getServerName());
	}

	private static String back(String referer, String host) {
		try {
			var page = URI.create(referer);
			var query = (page.getRawQuery() != null) ? "?" + page.getRawQuery() : "";
			return host.equals(page.getHost()) && page.getRawPath().matches("/(?!/).*") ? page.getRawPath() + query
					: "/";
		}
		catch (IllegalArgumentException noAddress) {
			return "/";
		}
	}

}
