package market.helpdesk.web.home;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.account.Mailboxes;
import market.helpdesk.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The language a page speaks. */
@HelpdeskTest
class LanguageTests {

	final MockMvcTester pages;

	final Browser browser;

	final Mailboxes mailboxes;

	LanguageTests(MockMvcTester pages, Mailboxes mailboxes, @LocalServerPort int port) {
		this.pages = pages;
		this.mailboxes = mailboxes;
		this.browser = new Browser(port);
	}

	@Test
	void isChosenOnAnyPageAndKeepsIt() throws Exception {
		browser.signIn(Cast.GIULIA);
		var answer = choose("it", browser.origin() + "/tickets?view=all");
		assertThat(Browser.target(answer)).isEqualTo("/tickets?view=all");
		assertThat(browser.follow(answer).body()).contains("<html lang=\"it\"");
		assertThat(browser.get("/orders").body()).contains("<html lang=\"it\"");
		choose("en", browser.origin() + "/orders");
		assertThat(browser.get("/orders").body()).contains("<html lang=\"en\"");
	}

	@Test
	void isWhatMailSpeaksFromThenOn() throws Exception {
		browser.signIn(Cast.GIULIA);
		choose("it", browser.origin() + "/orders");
		choose("xx", browser.origin() + "/orders");
		assertThat(mailboxes.find(Cast.GIULIA.id()).orElseThrow().language()).contains(Locale.ITALIAN);
		assertThat(mailboxes.find(Cast.LUCA.id()).orElseThrow().language()).isEmpty();
	}

	@Test
	void isChosenBeforeSigningInToo() throws Exception {
		browser.get("/login");
		assertThat(browser.follow(choose("it", browser.origin() + "/login")).body()).contains("<html lang=\"it\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/x", "//evil.example", "/\\evil.example", "javascript:alert(1)",
			"nonsense", "http://localhost//evil.example", "http://localhost.evil.example/",
			"http://localhost@evil.example/" })
	void leadsNowhereElse(String page) throws Exception {
		browser.get("/login");
		var answer = choose("it", page);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).isIn("/", browser.origin() + "/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xx", "", "../it", "it_IT_x", "<it>" })
	void staysWhereThereIsNoSuch(String language) throws Exception {
		browser.get("/login");
		choose(language, browser.origin() + "/login");
		assertThat(browser.get("/login").body()).contains("<html lang=\"en\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "it-IT,it;q=0.9", "fr,it;q=0.5" })
	void isTheBrowsersWhereNoneWasChosen(String accepted) {
		assertThat(pages.get().uri("/login").header("Accept-Language", accepted)).bodyText()
			.contains("<html lang=\"it\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr,de;q=0.5", "*", "x", "" })
	void isEnglishWhereThereIsNoOther(String accepted) {
		assertThat(pages.get().uri("/login").header("Accept-Language", accepted)).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"en\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!!", "fr", "123456789012", "it_IT_%00" })
	void aCookieThatIsNoneIsNoError(String cookie) {
		assertThat(pages.get().uri("/login").cookie(new jakarta.servlet.http.Cookie("language", cookie))).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"en\"");
	}

	private HttpResponse<String> choose(String language, String page) throws Exception {
		return browser.post("/language",
				BodyPublishers.ofString(Browser.encode(Map.of("language", language, "_csrf", browser.token()))),
				(request) -> request.header("Referer", page));
	}

}
