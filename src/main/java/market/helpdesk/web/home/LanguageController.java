package market.helpdesk.web.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.web.page.Languages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language a reader chose. */
@Controller
class LanguageController {

	private final Languages languages;

	private final LocaleResolver locales;

	LanguageController(Languages languages, LocaleResolver locales) {
		this.languages = languages;
		this.locales = locales;
	}

	/** Goes back to the page it was chosen on; only paths of ours are gone back to. */
	@PostMapping("/language")
	String update(@RequestParam String language, @RequestParam(defaultValue = "/") String back,
			HttpServletRequest request, HttpServletResponse response) {
		languages.find(language).ifPresent((locale) -> locales.setLocale(request, response, locale));
		return "redirect:" + (isOurs(back) ? back : "/");
	}

	private static boolean isOurs(String path) {
		return path.matches("/(?:[\\w\\-.~%?&=+:,][\\w\\-.~%?&=+:,/]*)?");
	}

}
