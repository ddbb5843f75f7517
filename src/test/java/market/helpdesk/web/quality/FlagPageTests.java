package market.helpdesk.web.quality;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.quality.FlagKind;
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

/**
 * What buyers say against answers and of them, and what administrators decide (R15, R16).
 */
@HelpdeskTest
class FlagPageTests {

	private static final String WHY = "Manca la data & l'ora";

	private static final String ESCAPED = "Manca la data &amp; l&#39;ora";

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	FlagPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void giuliaHasAnswered() {
		ticket = stage.annaAsksPoints("Rimborso", "Tre domande:", "Avete il pacco?", "Quando parte?",
				"Su quale carta?");
		stage.waitUntil("2026-01-14T12:00");
		stage.answer(Cast.GIULIA, ticket, "Sì, è arrivato.", 1, 2);
		stage.waitUntil("2026-01-14T14:00");
	}

	@Test
	void theFormShowsTheAnswerItsPointsAndUntilWhenItCanBeFlagged() {
		assertThat(page(Cast.ANNA)).contains("/messages/2/flag\"", "Flag this answer")
			.doesNotContain("/messages/1/flag");
		assertThat(form()).contains("Sì, è arrivato.", "until Wed 28 Jan 12:00", "Not answered", "Vague", "Misleading",
				"Impolite", "1. Avete il pacco?", "2. Quando parte?", "3. Su quale carta?", "owes you another answer");
	}

	@Test
	void aFlagIsSeenByBothSidesWhereTheAnswerStands() {
		assertThat(flag("kind", "NOT_ANSWERED", "points", "2", "points", "3", "words", WHY))
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
		assertThat(page(Cast.ANNA))
			.contains("points 2, 3 not answered", ESCAPED, "The shop was asked again", "The shop answers by",
					"Anna Bruni flagged the answer of 14 Jan as not answered (points 2, 3)")
			.doesNotContain("/messages/2/flag\"");
		assertThat(page(Cast.GIULIA))
			.contains("points 2, 3 not answered", ESCAPED, "asks for another answer", "Answer due in",
					"Asked again Wed 14 Jan 14:00")
			.doesNotContain("/flag\"");
		assertThat(at(Cast.GIULIA, "/tickets")).contains("/tickets/" + ticket);
	}

	@ParameterizedTest
	@CsvSource({ "'', Why, Please say what is wrong", "RUDE, Why, Please say what is wrong",
			"VAGUE, ' ', in a word or two" })
	void whatIsMissingIsSaidAndTheRestKept(String kind, String words, String error) {
		assertThat(flag("kind", kind, "words", words)).hasStatus(422).bodyText().contains(error);
		assertThat(count("flags")).isZero();
	}

	@Test
	void aTextThatIsTooLongIsKept() {
		var text = "Manca la data. ".repeat(40);
		assertThat(flag("kind", "VAGUE", "words", text, "points", "2")).hasStatus(422)
			.bodyText()
			.contains("599", text.strip())
			.containsPattern("value=\"VAGUE\"[^>]*checked")
			.containsPattern("value=\"2\"[^>]*checked");
	}

	@Test
	void whoeverNamesPointsNeedNotSayThatTheyWereNotAnswered() {
		assertThat(flag("points", "2", "words", WHY)).hasStatus(302);
		assertThat(page(Cast.ANNA)).contains("point 2 not answered");
	}

	@Test
	void aSecondFlagIsRefusedAndItsTextGivenBack() {
		flag("kind", "VAGUE", "words", "Prima");
		assertThat(flag("kind", "IMPOLITE", "words", WHY)).hasStatus(409)
			.bodyText()
			.contains("You flagged this answer already", ESCAPED + "</textarea>");
		assertThat(form()).contains("You flagged this answer already").doesNotContain("<form class=\"card");
		assertThat(count("flags")).isOne();
	}

	@Test
	void aFlagThatComesTooLateIsRefusedAndItsTextGivenBack() {
		stage.waitUntil("2026-01-28T12:00:01");
		assertThat(page(Cast.ANNA)).doesNotContain("/messages/2/flag\"");
		assertThat(flag("kind", "VAGUE", "words", WHY)).hasStatus(409)
			.bodyText()
			.contains("could be flagged until Wed 28 Jan 12:00", ESCAPED + "</textarea>");
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA" })
	void aStrangersAnswerDoesNotExist(Cast stranger) {
		assertThat(send(stranger, flagOf(2), "kind", "VAGUE", "words", WHY)).hasStatus(404);
		assertThat(pages.get().uri(flagOf(2)).with(stranger.signedIn())).hasStatus(404);
		assertThat(send(stranger, ratingOf(2), "clear", "yes")).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(names = { "GIULIA", "LUCA", "EWA", "CARLA" })
	void onlyBuyersFlagAndRate(Cast person) {
		assertThat(send(person, flagOf(2), "kind", "VAGUE", "words", WHY)).hasStatus(403);
		assertThat(pages.get().uri(flagOf(2)).with(person.signedIn())).hasStatus(403);
		assertThat(send(person, ratingOf(2), "clear", "yes")).hasStatus(403);
		assertThat(count("flags") + count("answer_ratings")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "3", "x", "99999999999" })
	void whatIsNoAnswerIsNotThere(String place) {
		var path = "/tickets/%s/messages/%s/".formatted(ticket, place);
		assertThat(send(Cast.ANNA, path + "flag", "kind", "VAGUE", "words", WHY)).hasStatus(404);
		assertThat(send(Cast.ANNA, path + "rating", "clear", "yes")).hasStatus(404);
	}

	@Test
	void whoeverWasWrongThreeTimesIsToldBeforeAndAfter() {
		for (var time = 0; time < 3; time++) {
			var other = stage.annaAsks("Cover", "C'è la cover?");
			stage.write(Cast.GIULIA, other, "Sì.");
			stage.flag(Cast.ANNA, other, 2, FlagKind.VAGUE);
			stage.dismiss(Cast.CARLA, other, 2);
		}
		assertThat(form()).contains("3 or more of your flags were dismissed in the last 30 days",
				"The marketplace decides first");
		var sent = flag("kind", "VAGUE", "words", WHY);
		assertThat(sent).hasRedirectedUrl("/tickets/%s?notice=flag-waits#message-2".formatted(ticket));
		assertThat(at(Cast.ANNA, "/tickets/%s?notice=flag-waits".formatted(ticket)))
			.contains("Your flag waits for the marketplace", "Your turn");
		assertThat(page(Cast.GIULIA)).contains("The marketplace looks at it first").doesNotContain("Answer due in");
		assertThat(at(Cast.CARLA, "/admin/flags")).contains("Waiting");
	}

	@Test
	void administratorsFindTheFlagAndUpholdIt() {
		flag("kind", "VAGUE", "words", WHY);
		assertThat(at(Cast.CARLA, "/admin")).contains("1 flagged answer to decide");
		assertThat(at(Cast.CARLA, "/admin/flags")).contains(ESCAPED, "Riva Ricondizionati", "/admin/flags/" + flagId(),
				"/tickets/%s#message-2".formatted(ticket));
		assertThat(at(Cast.CARLA, "/admin/flags/" + flagId())).contains(ESCAPED, "Anna Bruni", "Uphold", "Dismiss")
			.doesNotContain("Sì, è arrivato.");
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket), "reason", "COMPLAINT");
		assertThat(page(Cast.CARLA)).contains("href=\"/admin/flags/%s\">Decide the flag".formatted(flagId()));
		assertThat(decide(Cast.CARLA, "UPHOLD", "Manca la data")).hasRedirectedUrl("/admin/flags?decided");

		assertThat(at(Cast.CARLA, "/admin")).doesNotContain("to decide</a>");
		assertThat(at(Cast.CARLA, "/admin/flags?decided=")).contains("Nothing to decide", "The decision is made");
		assertThat(at(Cast.CARLA, "/admin/flags?view=upheld")).contains(ESCAPED, "Carla Moretti: Manca la data");
		assertThat(at(Cast.CARLA, "/admin/violations")).contains("R16", "Vague answer", ESCAPED,
				"/admin/flags/" + flagId(), "/tickets/%s#message-2".formatted(ticket));
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA }) {
			assertThat(page(person))
				.contains("The marketplace upheld it: Manca la data",
						"Marketplace upheld the flag on the answer of 14 Jan (vague)")
				.doesNotContain("Carla");
		}
	}

	@Test
	void aDismissedFlagIsStruckOutAndTheBuyersTurn() {
		flag("kind", "VAGUE", "words", WHY);
		decide(Cast.CARLA, "DISMISS", "La data c'è");
		assertThat(page(Cast.ANNA)).contains("The marketplace dismissed it: La data c&#39;è", "No other answer is owed",
				"data-state=\"DISMISSED\"");
		assertThat(at(Cast.GIULIA, "/tickets")).contains("No answers due");
		assertThat(at(Cast.CARLA, "/admin/flags?view=dismissed")).contains(ESCAPED);
		assertThat(at(Cast.CARLA, "/admin/violations")).doesNotContain(ESCAPED);
	}

	@Test
	void theSecondAdministratorIsToldWhatTheFirstDecided() {
		flag("kind", "VAGUE", "words", WHY);
		decide(Cast.CARLA, "DISMISS", "La data c'è");
		assertThat(decide(Cast.DARIO, "UPHOLD", "La data manca")).hasStatus(409)
			.bodyText()
			.contains("decided in the meantime", "Dismissed by Carla Moretti", "La data c&#39;è",
					"La data manca</textarea>");
		assertThat(count("flag_decisions")).isOne();
		assertThat(count("violations")).isZero();
	}

	@Test
	void aDecisionNeedsAReasonAndOneOfTwoButtons() {
		flag("kind", "VAGUE", "words", WHY);
		assertThat(decide(Cast.CARLA, "UPHOLD", " ")).hasStatus(422).bodyText().contains("Please say why.");
		assertThat(decide(Cast.CARLA, "", "Va bene")).hasStatus(422)
			.bodyText()
			.contains("Please uphold the flag or dismiss it.", "Va bene</textarea>");
		assertThat(count("flag_decisions")).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "EWA" })
	void onlyAdministratorsDecide(Cast person) {
		flag("kind", "VAGUE", "words", WHY);
		assertThat(decide(person, "UPHOLD", "Va bene")).hasStatus(403);
		assertThat(pages.get().uri("/admin/flags/" + flagId()).with(person.signedIn())).hasStatus(403);
		assertThat(count("flag_decisions")).isZero();
	}

	@Test
	void whatIsNoFlagIsNotThere() {
		for (var id : new String[] { UUID.randomUUID().toString(), "1", "null" }) {
			assertThat(pages.get().uri("/admin/flags/" + id).with(Cast.CARLA.signedIn())).hasStatus(404);
			assertThat(send(Cast.CARLA, "/admin/flags/%s/decision".formatted(id), "decision", "UPHOLD", "reason", "x"))
				.hasStatus(404);
		}
	}

	@Test
	void anAnswerIsRatedInTwoClicksAndTheShopSeesIt() {
		assertThat(page(Cast.ANNA)).contains("Complete?", "Clear?", "/messages/2/rating\"");
		assertThat(send(Cast.ANNA, ratingOf(2), "complete", "no"))
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
		send(Cast.ANNA, ratingOf(2), "clear", "yes");
		assertThat(page(Cast.ANNA)).containsPattern("name=\"complete\"[^>]*aria-pressed=\"true\"[^>]*>No<")
			.containsPattern("name=\"clear\"[^>]*aria-pressed=\"true\"[^>]*>Yes<");
		assertThat(page(Cast.GIULIA)).contains("Not complete for the buyer", "Clear for the buyer")
			.doesNotContain("/rating\"");
	}

	@Test
	void aClosedTicketIsRatedNoMore() {
		send(Cast.ANNA, ratingOf(2), "complete", "no");
		send(Cast.ANNA, "/tickets/%s/closure".formatted(ticket));
		assertThat(page(Cast.ANNA)).doesNotContain("/rating\"").contains("Not complete for the buyer");
		assertThat(send(Cast.ANNA, ratingOf(2), "complete", "yes"))
			.hasRedirectedUrl("/tickets/%s?notice=ratings-closed".formatted(ticket));
		assertThat(at(Cast.ANNA, "/tickets/%s?notice=ratings-closed".formatted(ticket)))
			.contains("its answers can no longer be rated");
		assertThat(count("answer_ratings")).isOne();
	}

	@Test
	void itIsOnRecord() {
		flag("kind", "NOT_ANSWERED", "points", "2", "words", WHY);
		send(Cast.ANNA, ratingOf(2), "clear", "no");
		decide(Cast.CARLA, "UPHOLD", "Manca la data");
		assertThat(at(Cast.DARIO, "/admin/audit")).contains("Answer flagged", "Another answer asked for",
				"Answer rated", "Flag upheld", "Violation recorded", "Incomplete answer");
	}

	@Test
	void itIsToldInItalian() {
		flag("kind", "NOT_ANSWERED", "points", "2", "points", "3", "words", WHY);
		var shown = pages.get()
			.uri("/tickets/" + ticket)
			.locale(Locale.ITALIAN)
			.with(Cast.GIULIA.signedIn())
			.exchange();
		assertThat(new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).contains(
				"punti 2, 3 senza risposta", "ha segnalato la risposta di", "Il cliente chiede un&#39;altra risposta");
	}

	private String form() {
		return at(Cast.ANNA, flagOf(2));
	}

	private String flagOf(int position) {
		return "/tickets/%s/messages/%d/flag".formatted(ticket, position);
	}

	private String ratingOf(int position) {
		return "/tickets/%s/messages/%d/rating".formatted(ticket, position);
	}

	private String flagId() {
		return stage.flagOf(ticket, 2).toString();
	}

	private MvcTestResult flag(String... fields) {
		return send(Cast.ANNA, flagOf(2), fields);
	}

	private MvcTestResult decide(Cast person, String decision, String reason) {
		return send(person, "/admin/flags/%s/decision".formatted(flagId()), "decision", decision, "reason", reason);
	}

	private MvcTestResult send(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
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
