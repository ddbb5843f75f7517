package market.helpdesk.web.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The marketplace answers where a shop doesn't, for a reason and in the open. */
@HelpdeskTest
class TakeOverPageTests {

	private static final String BANNER = "The marketplace has taken over this ticket since Wed 14 Jan 11:00.";

	private static final String REASON = "Il negozio non risponde";

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	TakeOverPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void annaWaitsForAnAnswer() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-14T11:00");
	}

	@Test
	void itHappensWhereTheAdministratorLooksIntoTheTicket() {
		assertThat(page(Cast.CARLA)).doesNotContain("/take-over");
		inspect(Cast.CARLA);
		assertThat(page(Cast.CARLA)).contains("action=\"/tickets/%s/take-over\"".formatted(ticket), "name=\"reason\"")
			.doesNotContain("name=\"body\"", "/hand-back");
		assertThat(takeOver(Cast.CARLA, REASON)).hasRedirectedUrl("/tickets/" + ticket);
		assertThat(page(Cast.CARLA))
			.contains(BANNER, "Carla Moretti", REASON, "name=\"body\"", "/hand-back", "Needs our answer")
			.doesNotContain("/take-over\"", "/closure\"", "Answer due in");
	}

	@Test
	void onlyWhatIsOwedCanBeTakenOver() {
		stage.write(Cast.GIULIA, ticket, "Domani");
		inspect(Cast.CARLA);
		assertThat(page(Cast.CARLA)).doesNotContain("/take-over");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u200B" })
	void withoutAReasonNothingIsTakenOver(String nothing) {
		inspect(Cast.CARLA);
		assertThat(takeOver(Cast.CARLA, nothing)).hasStatus(422)
			.bodyText()
			.contains("id=\"reason-error\"", "Please say why.");
		assertThat(count("take_overs")).isZero();
	}

	@Test
	void aReasonThatIsTooLongIsKeptInItsForm() {
		inspect(Cast.CARLA);
		assertThat(takeOver(Cast.CARLA, "x".repeat(501))).hasStatus(422).bodyText().contains("501", "x".repeat(501));
		assertThat(takeOver(Cast.CARLA, "🦊".repeat(500))).hasStatus(302);
	}

	/** Nor does a refused form show what is read for a reason only (R12). */
	@Test
	void whoeverHasNotLookedInSeesNothingByGivingNoReason() {
		assertThat(takeOver(Cast.CARLA, "")).hasStatus(422).bodyText().doesNotContain("Quando arriva?");
	}

	@Test
	void buyerAndShopSeeThatAndNotWhoNorWhy() {
		takeOver(Cast.CARLA, REASON);
		assertThat(page(Cast.ANNA))
			.contains(BANNER, "It answers you in the shop&#39;s stead.", "name=\"body\"", "Marketplace took over")
			.doesNotContain("Carla", REASON, "The shop answers by", "/waiver\"");
		assertThat(page(Cast.GIULIA)).contains(BANNER, "You can read along but not write.", "Marketplace took over")
			.doesNotContain("Carla", REASON, "name=\"body\"", "Answer due in", "/waiver-proposal");
	}

	@Test
	void theShopOwesNothingAndFindsTheTicketWithTheMarketplace() {
		assertThat(at(Cast.GIULIA, "/tickets?view=all")).doesNotContain("With the marketplace");
		takeOver(Cast.CARLA, REASON);
		assertThat(at(Cast.GIULIA, "/tickets")).contains("No answers due", "view=with-marketplace")
			.doesNotContain("/tickets/" + ticket);
		assertThat(at(Cast.GIULIA, "/tickets?view=with-marketplace")).contains("/tickets/" + ticket,
				"With the marketplace");
		assertThat(at(Cast.ANNA, "/tickets")).contains("The marketplace&#39;s turn");
	}

	@Test
	void whatTheShopWroteTooLateIsGivenBack() {
		takeOver(Cast.CARLA, REASON);
		assertThat(write(Cast.GIULIA, "Domani & <dopo>")).hasStatus(409)
			.bodyText()
			.contains("This was not sent", "taken over this ticket in the meantime",
					"Domani &amp; &lt;dopo&gt;</textarea>", "/tickets/" + ticket);
		assertThat(count("messages")).isOne();
	}

	@Test
	void theMarketplaceAnswersUnderItsOwnName() {
		takeOver(Cast.CARLA, REASON);
		assertThat(write(Cast.CARLA, "Ce ne occupiamo noi."))
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA }) {
			assertThat(page(person))
				.contains("Ce ne occupiamo noi.", ">Marketplace</strong>", "The marketplace has answered")
				.doesNotContain("Carla");
		}
		assertThat(page(Cast.CARLA)).contains("Marketplace (Carla Moretti)", "We have answered");
		assertThat(at(Cast.ANNA, "/tickets")).contains("Your turn");
		write(Cast.ANNA, "Grazie, e quando?");
		assertThat(at(Cast.GIULIA, "/tickets")).contains("No answers due");
		assertThat(page(Cast.CARLA)).contains("Needs our answer");
	}

	@Test
	void bothSidesSeeThatTheMarketplacesAnswerIsUnread() {
		takeOver(Cast.CARLA, REASON);
		at(Cast.ANNA, "/tickets/" + ticket);
		at(Cast.GIULIA, "/tickets/" + ticket);
		write(Cast.CARLA, "Ce ne occupiamo noi.");
		assertThat(at(Cast.ANNA, "/tickets")).contains("data-unread=\"true\"");
		assertThat(at(Cast.GIULIA, "/tickets?view=all")).contains("data-unread=\"true\"");
		at(Cast.ANNA, "/tickets/" + ticket);
		assertThat(at(Cast.ANNA, "/tickets")).doesNotContain("data-unread=\"true\"");
	}

	@Test
	void whoeverTookOverIsNotAskedAgainUntilHandingBack() {
		takeOver(Cast.CARLA, REASON);
		stage.waitFor(Duration.ofDays(3));
		assertThat(page(Cast.CARLA)).contains("Quando arriva?");
		assertThat(page(Cast.DARIO)).doesNotContain("Quando arriva?");
		send(Cast.CARLA, "hand-back");
		assertThat(page(Cast.CARLA)).doesNotContain("Quando arriva?").contains("inspections");
	}

	@Test
	void anotherAdministratorIsToldThatSomebodyWasFirst() {
		takeOver(Cast.CARLA, REASON);
		assertThat(takeOver(Cast.DARIO, "Anche io"))
			.hasRedirectedUrl("/tickets/%s?notice=taken-over".formatted(ticket));
		inspect(Cast.DARIO);
		assertThat(at(Cast.DARIO, "/tickets/%s?notice=taken-over".formatted(ticket))).contains("taken over already",
				"Carla Moretti", "name=\"body\"");
		assertThat(count("take_overs")).isOne();
	}

	@Test
	void aReasonThatCameAfterTheAnswerIsGivenBack() {
		stage.write(Cast.GIULIA, ticket, "Domani");
		assertThat(takeOver(Cast.CARLA, REASON)).hasStatus(409)
			.bodyText()
			.contains("nothing to take over", REASON)
			.doesNotContain("Domani");
	}

	@Test
	void whatTheMarketplaceWroteAfterTheHandBackIsGivenBack() {
		takeOver(Cast.CARLA, REASON);
		send(Cast.DARIO, "hand-back");
		assertThat(write(Cast.CARLA, "Ecco la risposta")).hasStatus(409)
			.bodyText()
			.contains("the shop answers", "Ecco la risposta</textarea>");
		assertThat(count("messages")).isOne();
	}

	@Test
	void theShopAnswersAgainAfterTheHandBack() {
		takeOver(Cast.CARLA, REASON);
		stage.waitUntil("2026-01-14T12:00");
		for (var administrator : new Cast[] { Cast.CARLA, Cast.DARIO }) {
			assertThat(send(administrator, "hand-back")).hasRedirectedUrl("/tickets/" + ticket);
		}
		assertThat(page(Cast.GIULIA)).contains("name=\"body\"", "tomorrow 12:00", "Marketplace handed this ticket back")
			.doesNotContain(BANNER);
		assertThat(count("hand_backs")).isOne();
	}

	@Test
	void administratorsFindWhatIsTakenOver() {
		var other = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Altro?");
		assertThat(at(Cast.DARIO, "/admin/tickets?view=taken-over")).contains("Nothing taken over");
		takeOver(Cast.CARLA, REASON);
		assertThat(at(Cast.DARIO, "/admin/tickets?view=taken-over")).contains("/tickets/" + ticket, "Needs our answer")
			.doesNotContain("/tickets/" + other);
		send(Cast.CARLA, "hand-back");
		assertThat(at(Cast.DARIO, "/admin/tickets?view=taken-over")).doesNotContain("/tickets/" + ticket);
	}

	@Test
	void itIsOnRecord() {
		takeOver(Cast.CARLA, REASON);
		assertThat(at(Cast.DARIO, "/admin/audit?action=TicketTakenOver")).contains("Ticket taken over", "Carla Moretti",
				REASON);
		assertThat(at(Cast.DARIO, "/admin/audit?action=ResponseReleased")).contains("Released from answering",
				"Taken over");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "EWA", "MARCO" })
	void onlyAdministratorsTakeOverAndHandBack(Cast person) {
		assertThat(takeOver(person, REASON)).hasStatus(403);
		assertThat(send(person, "hand-back")).hasStatus(403);
		assertThat(count("take_overs")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "take-over", "hand-back" })
	void whatIsNoTicketIsNotTakenOver(String verb) {
		ticket = new TicketId(new UUID(7, 7));
		assertThat(send(Cast.CARLA, verb, "reason", REASON)).hasStatus(404);
	}

	private void inspect(Cast administrator) {
		assertThat(send(administrator, "inspections", "reason", "COMPLAINT")).hasStatus(302);
	}

	private MvcTestResult takeOver(Cast person, String reason) {
		return send(person, "take-over", "reason", reason);
	}

	private MvcTestResult write(Cast person, String body) {
		return send(person, "messages", "body", body);
	}

	private MvcTestResult send(Cast person, String verb, String... fields) {
		var form = pages.post().uri("/tickets/{id}/{verb}", ticket, verb).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

	private String page(Cast viewer) {
		return at(viewer, "/tickets/" + ticket);
	}

	private String at(Cast viewer, String path) {
		var page = pages.get().uri(path).with(viewer.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
