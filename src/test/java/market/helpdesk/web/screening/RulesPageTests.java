package market.helpdesk.web.screening;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.StatementCounts;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RulePublishing;
import market.helpdesk.screening.RuleVersions;
import market.helpdesk.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What follows from what is found, as administrators see and decide it. */
@HelpdeskTest
class RulesPageTests {

	final RulePublishing publishing;

	final RuleVersions versions;

	final MockMvcTester pages;

	final StatementCounts statements;

	final JdbcClient jdbc;

	final int port;

	RulesPageTests(RulePublishing publishing, RuleVersions versions, MockMvcTester pages, StatementCounts statements,
			JdbcClient jdbc, @LocalServerPort int port) {
		this.publishing = publishing;
		this.versions = versions;
		this.pages = pages;
		this.statements = statements;
		this.jdbc = jdbc;
		this.port = port;
	}

	@Test
	void everyRuleIsThereWithWhatItFindsAndWhatFollows() {
		var page = pages.get().uri("/admin/screening").with(Cast.CARLA.signedIn()).exchange();
		assertThat(DetectionRule.values()).allSatisfy((rule) -> assertThat(page).bodyText()
			.contains("name=\"mode." + rule.id() + "\"", "<code>" + rule.id() + "</code>"));
		assertThat(page).bodyText()
			.contains("“347 555 0192”", "rule R7", "Shipped with Helpdesk", "Publish version 2")
			.doesNotContain("data-changed=\"true\"", "??");
		assertThat(chosen(page, "phone-number")).isEqualTo("HOLD");
		assertThat(chosen(page, "social-handle")).isEqualTo("HOLD");
	}

	@Test
	void countsWhatRulesFoundAndWhatWasReleased() {
		jdbc.sql("""
				insert into screening_tallies (shop_id, rule, day, hits, overturned)
				select id, 'PHONE_NUMBER', date '2026-01-14', 600, 2 from shops
				union all select id, 'PHONE_NUMBER', date '2025-06-01', 50, 0 from shops""").update();
		assertThat(row(page(), "phone-number")).contains("1,200 found", "1,300 found", "4 released");
		assertThat(row(page(), "url-link")).contains("0 found").doesNotContain("released");
	}

	@Test
	void isPublishedInOneFormAndHoldsAtOnce() {
		assertThat(
				publish(Cast.CARLA, 1, "Too many order numbers", "mode.phone-number", "WARN", "mode.url-link", "HOLD"))
			.hasStatus(302)
			.hasRedirectedUrl("/admin/screening?published");
		assertThat(versions.newest().mode(DetectionRule.PHONE_NUMBER)).isEqualTo(Mode.WARN);
		assertThat(versions.newest().mode(DetectionRule.EMAIL_ADDRESS)).isEqualTo(Mode.HOLD);
		var page = pages.get().uri("/admin/screening?published=").with(Cast.DARIO.signedIn()).exchange();
		assertThat(page).bodyText().contains("Version 2 is published", "Too many order numbers", "Publish version 3");
		assertThat(row(page, "phone-number")).contains("Carla Moretti", "version 2");
		assertThat(row(page, "url-link")).contains("Shipped with Helpdesk", "version 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void needsAReasonAndKeepsWhatWasChosen(String reason) {
		var page = publish(Cast.CARLA, 1, reason, "mode.phone-number", "OFF");
		assertThat(page).hasStatus(422).bodyText().contains("id=\"reason-error\"");
		assertThat(chosen(page, "phone-number")).isEqualTo("OFF");
		assertThat(row(page, "phone-number")).contains("data-changed=\"true\"", "Now: Hold");
		assertThat(versions.newest().version()).isEqualTo(1);
	}

	@Test
	void aReasonThatIsTooLongIsKeptInItsForm() {
		assertThat(publish(Cast.CARLA, 1, "x".repeat(501), "mode.phone-number", "OFF")).hasStatus(422)
			.bodyText()
			.contains("x".repeat(501) + "</textarea>");
	}

	@Test
	void saysThatNothingWouldChange() {
		assertThat(publish(Cast.CARLA, 1, "To see", "mode.phone-number", "HOLD")).hasStatus(422)
			.bodyText()
			.contains("Nothing was published", "To see</textarea>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hold", "DELETE", "" })
	void whatIsNoModeChangesNothing(String mode) {
		assertThat(publish(Cast.CARLA, 1, "To see", "mode.phone-number", mode)).hasStatus(422);
		assertThat(versions.newest().version()).isEqualTo(1);
	}

	/** Carla and Dario both have the form open; Dario is first. */
	@Test
	void whoeverIsSecondIsToldWhatTheFirstDidAndLosesNothing() {
		publish(Cast.DARIO, 1, "Links are too strict", "mode.url-link", "WARN", "mode.phone-number", "SHADOW");
		var page = publish(Cast.CARLA, 1, "Numbers are too strict", "mode.url-link", "HOLD", "mode.phone-number",
				"WARN", "mode.email-address", "HOLD");
		assertThat(page).hasStatus(409)
			.bodyText()
			.contains("Dario Greco published version 2", "Links are too strict", "Numbers are too strict</textarea>",
					"name=\"base\" value=\"2\"");
		// What she changed is as she chose it, what she left alone is as he made it.
		assertThat(chosen(page, "phone-number")).isEqualTo("WARN");
		assertThat(row(page, "phone-number")).contains("Now: Shadow");
		assertThat(chosen(page, "url-link")).isEqualTo("WARN");
		assertThat(row(page, "url-link")).contains("data-changed=\"false\"");
		assertThat(versions.newest().version()).isEqualTo(2);
		assertThat(
				publish(Cast.CARLA, 2, "Numbers are too strict", "mode.phone-number", "WARN", "mode.url-link", "WARN"))
			.hasStatus(302);
		assertThat(versions.newest().mode(DetectionRule.URL_LINK)).isEqualTo(Mode.WARN);
	}

	/** A version that there never was is as good as none. */
	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "99", "x", "" })
	void aVersionThatNobodySawIsOutdated(String base) {
		var page = pages.post()
			.uri("/admin/screening/versions")
			.with(Cast.CARLA.signedIn())
			.with(csrf())
			.param("base", base)
			.param("reason", "To see")
			.param("mode.phone-number", "OFF")
			.exchange();
		assertThat(page.getResponse().getStatus()).isIn(400, 409);
		assertThat(versions.newest().version()).isEqualTo(1);
	}

	@Test
	void theHistoryIsReadInStretchesAndSaysWhatEachVersionChanged() {
		for (var version = 1; version <= 25; version++) {
			publishing.publish(Cast.CARLA.administrator(), version,
					Map.of(DetectionRule.URL_LINK, (version % 2 == 0) ? Mode.HOLD : Mode.WARN), "Reason " + version);
		}
		assertThat(page()).bodyText()
			.contains("Reason 25", "Reason 6", "before=7")
			.doesNotContain("Reason 5<", "Reason 4<");
		var older = pages.get().uri("/admin/screening?before=7").with(Cast.CARLA.signedIn()).exchange();
		assertThat(older).bodyText()
			.contains("Reason 5", "Reason 1<", "Hold contact data, payment data", "Newest")
			.doesNotContain("before=");
		assertThat(pages.get().uri("/admin/screening?before=x").with(Cast.CARLA.signedIn())).bodyText()
			.contains("Reason 25");
	}

	@Test
	void asksTheDatabaseAsOftenForManyVersionsAsForOne() throws Exception {
		var ofOne = asked();
		for (var version = 1; version <= 30; version++) {
			publishing.publish(Cast.CARLA.administrator(), version,
					Map.of(DetectionRule.URL_LINK, (version % 2 == 0) ? Mode.HOLD : Mode.WARN), "Reason " + version);
		}
		assertThat(ofOne).isLessThanOrEqualTo(6);
		assertThat(asked()).isBetween(ofOne, ofOne + 2);
	}

	private int asked() throws Exception {
		return (int) statements.of(() -> page())
			.stream()
			.filter((statement) -> !statement.contains("spring_session"))
			.count();
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void isClosedToEverybodyElse(Cast person) {
		assertThat(pages.get().uri("/admin/screening").with(person.signedIn())).hasStatus(403);
		assertThat(publish(person, 1, "To see", "mode.phone-number", "OFF")).hasStatus(403);
		assertThat(versions.newest().version()).isEqualTo(1);
	}

	@Test
	void whatWasChosenWhileTheSessionExpiredWaitsBehindTheSignIn() throws Exception {
		var carla = new Browser(port).signIn(Cast.CARLA);
		carla.get("/admin/screening");
		jdbc.sql("delete from spring_session").update();
		var answer = carla.submit("/admin/screening/versions",
				Map.of("base", "1", "reason", "Too strict", "mode.phone-number", "SHADOW"));
		assertThat(Browser.target(answer)).isEqualTo("/login?expired");
		carla.follow(answer);
		var signedIn = carla.signIn("carla", Cast.PASSWORD);
		var page = carla.follow(signedIn).body();
		assertThat(page).contains("Too strict</textarea>");
		assertThat(chosen(page, "phone-number")).isEqualTo("SHADOW");
		assertThat(versions.newest().version()).isEqualTo(1);
	}

	private MvcTestResult page() {
		return pages.get().uri("/admin/screening").with(Cast.CARLA.signedIn()).exchange();
	}

	private MvcTestResult publish(Cast person, int base, String reason, String... modes) {
		var form = pages.post()
			.uri("/admin/screening/versions")
			.with(person.signedIn())
			.with(csrf())
			.param("base", String.valueOf(base))
			.param("reason", reason);
		for (var mode = 0; mode < modes.length; mode += 2) {
			form = form.param(modes[mode], modes[mode + 1]);
		}
		return form.exchange();
	}

	private static String row(MvcTestResult page, String rule) {
		return row(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), rule);
	}

	private static String row(String page, String rule) {
		var start = page.indexOf("id=\"" + rule + "\"");
		assertThat(start).as(rule).isPositive();
		return page.substring(start, page.indexOf("</tr>", start));
	}

	private static String chosen(MvcTestResult page, String rule) {
		return selected(row(page, rule));
	}

	private static String chosen(String page, String rule) {
		return selected(row(page, rule));
	}

	private static String selected(String row) {
		var found = Pattern.compile("<option value=\"(\\w+)\" selected=\"selected\"").matcher(row);
		return found.results().map((match) -> match.group(1)).reduce("", String::concat);
	}

}
