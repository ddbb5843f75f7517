package market.helpdesk.web.sanction;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.sanction.Appealing;
import market.helpdesk.sanction.AppealWords;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Where sanctions are imposed, signed, read, appealed against and decided (R9, R22). */
@HelpdeskTest
class SanctionPageTests {

	private static final String WHY = "Three answers came late & nobody said why";

	private final Stage stage;

	private final Appealing appealing;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Docket docket;

	SanctionPageTests(Stage stage, Imposing imposing, Appealing appealing, ViolationDeciding violations,
			ApplicationEventPublisher events, TransactionTemplate transaction, AdjustableClock clock,
			MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.appealing = appealing;
		this.pages = pages;
		this.jdbc = jdbc;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
	}

	@Test
	void aProposalSaysWhyAndIsFilledInAsProposed() {
		var violations = docket.late(3);
		assertThat(page(Cast.CARLA, "/admin/sanctions")).contains("Riva Ricondizionati", "Reminder",
				"3 violations in 30 days", "tabs__count\">1<");
		var proposal = page(Cast.CARLA, "/admin/sanction-proposals/" + docket.proposal());
		assertThat(proposal).contains("Proposed: Reminder", "3 confirmed violations within 30 days", "Late answer")
			.containsPattern("value=\"REMINDER\" checked")
			.doesNotContain("value=\"WARNING\"", "value=\"REMOVAL\"");
		assertThat(violations)
			.allSatisfy((violation) -> assertThat(proposal).contains("value=\"%s\" checked".formatted(violation)));
	}

	@Test
	void theDashboardSaysHowManyWait() {
		assertThat(page(Cast.CARLA, "/admin")).doesNotContain("sanction or appeal to decide");
		docket.late(3);
		assertThat(page(Cast.CARLA, "/admin"))
			.containsPattern("href=\"/admin/sanctions\">1 sanction or appeal to decide");
		docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		assertThat(page(Cast.CARLA, "/admin")).contains("2 sanctions or appeals to decide");
	}

	@Test
	void isImposedOnAProposal() {
		docket.late(3);
		var proposal = "/admin/sanction-proposals/" + docket.proposal();
		var imposed = post(Cast.CARLA, proposal + "/sanction", with(behind(), "measure", "REMINDER", "reasons", WHY));
		var address = imposed.getResponse().getRedirectedUrl();
		assertThat(address).startsWith("/admin/sanctions/").endsWith("?imposed");
		assertThat(page(Cast.CARLA, address + "=")).contains("The shop has been told",
				"Three answers came late &amp; nobody", "In force", "by Carla Moretti");
		assertThat(page(Cast.DARIO, proposal)).contains("A sanction was imposed on this proposal")
			.doesNotContain("<form class=\"card");
		assertThat(post(Cast.DARIO, proposal + "/sanction", with(behind(), "measure", "REMINDER", "reasons", WHY)))
			.hasStatus(409)
			.bodyText()
			.contains("This was decided meanwhile", "Three answers came late &amp; nobody");
		assertThat(post(Cast.DARIO, proposal + "/refusal", "reason", "No")).hasStatus(409);
		assertThat(rows("sanctions")).isEqualTo(1);
	}

	@Test
	void isDeclinedWithAReason() {
		docket.late(3);
		var proposal = "/admin/sanction-proposals/" + docket.proposal();
		assertThat(post(Cast.CARLA, proposal + "/refusal", "reason", " ")).hasStatus(422);
		assertThat(post(Cast.CARLA, proposal + "/refusal", "reason", "The platform was slow"))
			.hasRedirectedUrl("/admin/sanctions?declined");
		assertThat(page(Cast.CARLA, proposal)).contains("An administrator declined it");
		assertThat(page(Cast.CARLA, "/admin/sanctions")).contains("Nothing is proposed");
	}

	@ParameterizedTest
	@CsvSource({ "'', Why, 5, Choose what is imposed", "REMOVAL, Why, 5, Choose what is imposed",
			"WARNING, Why, 5, Choose what is imposed", "ANSWERS_SUSPENSION, ' ', 5, Write why",
			"ANSWERS_SUSPENSION, Why, x, Write a number of days",
			"ANSWERS_SUSPENSION, Why, 0, Write a number of days" })
	void whatIsWrongIsSaidAndTheRestKept(String measure, String reasons, String days, String error) {
		var violation = docket.late(1).getFirst();
		var refused = post(Cast.CARLA, "/admin/sanctions", "shop", "riva", "track", "A_ANSWERS", "measure", measure,
				"reasons", reasons, "days", days, "violations", violation.toString());
		assertThat(refused).hasStatus(422).bodyText().contains(error, "value=\"%s\" checked".formatted(violation));
		assertThat(rows("sanctions")).isZero();
	}

	@Test
	void isForAViolationAtLeastAndLastsNoLongerThanItMay() {
		var violation = docket.late(1).getFirst();
		assertThat(post(Cast.CARLA, "/admin/sanctions", "shop", "riva", "track", "A_ANSWERS", "measure", "REMINDER",
				"reasons", WHY))
			.hasStatus(422)
			.bodyText()
			.contains("Choose at least one violation");
		assertThat(post(Cast.CARLA, "/admin/sanctions", "shop", "riva", "track", "A_ANSWERS", "measure",
				"ANSWERS_SUSPENSION", "days", "31", "reasons", WHY, "violations", violation.toString()))
			.hasStatus(409)
			.bodyText()
			.contains("It may not last that long", "Three answers came late &amp; nobody");
		assertThat(post(Cast.CARLA, "/admin/sanctions", "shop", "nobody", "track", "A_ANSWERS")).hasStatus(404);
	}

	@Test
	void aShopHasEverythingOnOnePage() {
		var late = docket.late(4);
		docket.impose(Cast.CARLA, Measure.REMINDER, late.subList(0, 1));
		assertThat(page(Cast.CARLA, "/admin/sanctions?shop=riva")).contains("Sanctions of Riva Ricondizionati",
				"Proposed", "In force", "/admin/sanctions/new?shop=riva&amp;track=B_OUTSIDE");
		assertThat(page(Cast.CARLA, "/admin/sanctions/new?shop=riva&track=B_OUTSIDE"))
			.contains("Removal", "Warning", "There is no confirmed violation on this track")
			.doesNotContain("value=\"REMINDER\"");
		assertThat(get(Cast.CARLA, "/admin/sanctions?shop=nobody")).hasStatus(404);
	}

	@Test
	void aRemovalOffersItsSignatureToAnotherAdministratorAfterThreeDays() {
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		var address = "/admin/sanctions/" + removal;
		assertThat(page(Cast.CARLA, "/admin/sanctions?view=awaiting")).contains("Removal", "Not in force");
		assertThat(page(Cast.CARLA, address)).contains("You signed first", "Do not remove the shop")
			.doesNotContain("Sign and remove");
		assertThat(page(Cast.DARIO, address)).contains("You can sign from Sat 17 Jan 10:00 on")
			.doesNotContain("Sign and remove");
		assertThat(post(Cast.DARIO, address + "/signature")).hasStatus(409).bodyText().contains("It is too early");
		stage.waitFor(Duration.ofHours(72));
		assertThat(page(Cast.CARLA, address)).doesNotContain("Sign and remove");
		assertThat(post(Cast.CARLA, address + "/signature")).hasStatus(409).bodyText().contains("You signed first");
		assertThat(page(Cast.DARIO, address)).contains("Sign and remove the shop");
		assertThat(post(Cast.DARIO, address + "/signature")).hasRedirectedUrl(address + "?signed");
		assertThat(page(Cast.DARIO, address + "?signed=")).contains("by Carla Moretti", "by Dario Greco", "In force")
			.doesNotContain("Sign and remove the shop");
		assertThat(page(Cast.GIULIA, "/tickets")).contains("Riva Ricondizionati is removed from the marketplace");
	}

	@Test
	void aRemovalIsDroppedWithAReason() {
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		var address = "/admin/sanctions/" + removal;
		assertThat(post(Cast.DARIO, address + "/withdrawal", "reason", "")).hasStatus(422);
		assertThat(post(Cast.DARIO, address + "/withdrawal", "reason", "A warning is enough"))
			.hasRedirectedUrl(address + "?dropped");
		assertThat(page(Cast.CARLA, address)).contains("Dropped", "A warning is enough");
		assertThat(post(Cast.DARIO, address + "/withdrawal", "reason", "Again")).hasStatus(409);
	}

	@Test
	void aSellerReadsWhatStandsWhyAndWhatLeadsToWhat() {
		assertThat(page(Cast.GIULIA, "/sanctions")).contains("Nothing stands against you", "3 violations in 30 days",
				"Track A", "Track B", "Suspension for answers", "7 days", "for good");
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(2));
		assertThat(page(Cast.GIULIA, "/sanctions")).contains("Suspension for answers · Riva Ricondizionati",
				"/sanctions/" + suspension, "every message must be answered");
		assertThat(page(Cast.LUCA, "/sanctions/" + suspension))
			.contains("Late again and again", "Late answer", "R13", "/violations", "Appeal until", "/appeal\"")
			.doesNotContain("Carla", "Dario");
	}

	@Test
	void everyPageTellsWhatAShopMayNotDoWhileItMayNot() {
		docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		for (var path : List.of("/tickets", "/orders", "/notices", "/sanctions", "/absences")) {
			assertThat(page(Cast.LUCA, path)).contains("Riva Ricondizionati is suspended until Sun 25 Jan 10:00");
		}
		assertThat(page(Cast.EWA, "/tickets")).doesNotContain("class=\"curb\"");
		assertThat(page(Cast.ANNA, "/tickets")).doesNotContain("class=\"curb\"");
		assertThat(page(Cast.CARLA, "/admin")).doesNotContain("class=\"curb\"");
		stage.waitFor(Duration.ofDays(7));
		assertThat(page(Cast.LUCA, "/tickets")).as("although no job came").doesNotContain("class=\"curb\"");
	}

	@Test
	void theGravestIsToldOnce() {
		var late = docket.late(2);
		docket.impose(Cast.CARLA, Measure.RESTRICTION, late.subList(0, 1));
		assertThat(page(Cast.GIULIA, "/tickets")).contains("is restricted until");
		docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, late.subList(1, 2));
		assertThat(page(Cast.GIULIA, "/tickets")).contains("is suspended until").doesNotContain("is restricted until");
	}

	@Test
	void aSuspendedShopOpensNothingAndAnswersAsAlways() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		var form = page(Cast.GIULIA, "/tickets/new?order=" + Stage.ANNAS_ORDER);
		assertThat(form).contains("is suspended and opens no tickets").doesNotContain("Open ticket</button>");
		assertThat(post(Cast.GIULIA, "/tickets", "order", Stage.ANNAS_ORDER, "topic", "ORDER", "subject", "Ciao",
				"body", "Un testo lungo abbastanza"))
			.hasStatus(409)
			.bodyText()
			.contains("is suspended and opens no tickets", "Un testo lungo abbastanza");
		assertThat(jdbc.sql("select count(*) from tickets where opened_by = ?")
			.param(Cast.GIULIA.id().id())
			.query(Integer.class)
			.single()).isZero();
		assertThat(post(Cast.GIULIA, "/tickets/" + ticket + "/messages", "body", "Arriva domani, 27 gennaio."))
			.hasStatus(302);
		assertThat(page(Cast.ANNA, "/tickets/" + ticket)).contains("Arriva domani");
		assertThat(post(Cast.ANNA, "/tickets", "order", Stage.ANNAS_ORDER, "topic", "ORDER", "subject", "Ciao", "body",
				"E la garanzia del telefono?"))
			.as("buyers write as before")
			.hasStatus(302);
		stage.waitFor(Duration.ofDays(7));
		assertThat(page(Cast.GIULIA, "/tickets/new?order=" + Stage.ANNAS_ORDER)).contains("Open ticket</button>");
	}

	@Test
	void aRestrictedShopOpensTicketsAsBefore() {
		docket.impose(Cast.CARLA, Measure.RESTRICTION, docket.late(1));
		assertThat(page(Cast.GIULIA, "/tickets/new?order=" + Stage.ANNAS_ORDER)).contains("Open ticket</button>");
		assertThat(post(Cast.GIULIA, "/tickets", "order", Stage.ANNAS_ORDER, "topic", "ORDER", "subject", "Ciao",
				"body", "La consegna avviene domani alle 10."))
			.hasStatus(302);
	}

	@Test
	void aShopAppealsOnceAndReadsWhatBecameOfIt() {
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		var address = "/sanctions/" + suspension;
		assertThat(page(Cast.GIULIA, address + "/appeal")).contains("You can appeal once, until Tue 17 Feb 10:00");
		assertThat(post(Cast.GIULIA, address + "/appeal", "words", " ")).hasStatus(422);
		assertThat(post(Cast.GIULIA, address + "/appeal", "words", "I answered & by phone"))
			.hasRedirectedUrl(address + "?appealed");
		assertThat(page(Cast.LUCA, address)).contains("I answered &amp; by phone", "Giulia Riva", "Appeal open")
			.doesNotContain("/appeal\"");
		assertThat(post(Cast.LUCA, address + "/appeal", "words", "Mine too")).hasStatus(409)
			.bodyText()
			.contains("can be appealed against once", "Mine too");
		var appeal = "/admin/appeals/" + jdbc.sql("select id from appeals").query(UUID.class).single() + "/decision";
		assertThat(page(Cast.CARLA, "/admin/sanctions?view=appeals")).contains("Giulia Riva");
		assertThat(page(Cast.CARLA, "/admin/sanctions/" + suspension)).contains("You had a part in this sanction")
			.doesNotContain("value=\"UPHOLD\"");
		assertThat(post(Cast.CARLA, appeal, "decision", "UPHOLD", "reason", "Right")).hasStatus(409);
		assertThat(page(Cast.DARIO, "/admin/sanctions/" + suspension)).contains("value=\"UPHOLD\"");
		assertThat(post(Cast.DARIO, appeal, "decision", "", "reason", "Right")).hasStatus(422);
		assertThat(post(Cast.DARIO, appeal, "decision", "UPHOLD", "reason", " ")).hasStatus(422);
		assertThat(post(Cast.DARIO, appeal, "decision", "UPHOLD", "reason", "It was on time"))
			.hasRedirectedUrl("/admin/sanctions/%s?decided".formatted(suspension));
		assertThat(post(Cast.DARIO, appeal, "decision", "REJECT", "reason", "Not after all")).hasStatus(409);
		assertThat(page(Cast.GIULIA, address)).contains("Overturned", "It was on time", "Waived")
			.doesNotContain("Dario");
		assertThat(page(Cast.GIULIA, "/tickets")).doesNotContain("class=\"curb\"");
		assertThat(page(Cast.GIULIA, "/notices")).contains("Your appeal was upheld",
				"data-announcement=\"APPEAL_UPHELD\"");
	}

	@Test
	void anAppealThatComesTooLateIsRefusedAndItsTextGivenBack() {
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		stage.waitFor(Duration.ofDays(31));
		assertThat(page(Cast.GIULIA, "/sanctions/" + reminder)).doesNotContain("/appeal\"");
		assertThat(page(Cast.GIULIA, "/sanctions/" + reminder + "/appeal")).contains("nothing to appeal against");
		assertThat(post(Cast.GIULIA, "/sanctions/" + reminder + "/appeal", "words", "Too late")).hasStatus(409)
			.bodyText()
			.contains("the time for that is up", "Too late");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "EWA" })
	void nobodyElseDoesWhatAdministratorsDo(Cast person) {
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		docket.late(3);
		var proposal = docket.proposal();
		var before = everything();
		for (var path : List.of("/admin/sanctions/%s/signature".formatted(removal),
				"/admin/sanctions/%s/withdrawal".formatted(removal), "/admin/sanctions",
				"/admin/sanction-proposals/%s/sanction".formatted(proposal),
				"/admin/sanction-proposals/%s/refusal".formatted(proposal),
				"/admin/appeals/%s/decision".formatted(UUID.randomUUID()))) {
			assertThat(post(person, path, "reason", "Why", "decision", "UPHOLD")).as(path).hasStatus(403);
		}
		assertThat(get(person, "/admin/sanctions/" + removal)).hasStatus(403);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void aSanctionDoesNotExistForStrangers() {
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		var address = "/sanctions/" + suspension;
		for (var path : List.of(address, address + "/appeal")) {
			assertThat(get(Cast.EWA, path)).hasStatus(404);
			assertThat(get(Cast.ANNA, path)).hasStatus(403);
			assertThat(get(Cast.CARLA, path)).hasStatus(403);
		}
		assertThat(post(Cast.EWA, address + "/appeal", "words", "Why")).hasStatus(404);
		assertThat(post(Cast.EWA, address + "/appeal/uploads")).hasStatus(404);
		assertThat(post(Cast.ANNA, address + "/appeal", "words", "Why")).hasStatus(403);
		assertThat(get(Cast.ANNA, "/sanctions")).hasStatus(403);
		assertThat(get(Cast.CARLA, "/sanctions")).hasStatus(403);
		assertThat(get(Cast.GIULIA, "/sanctions/nothing")).hasStatus(404);
		assertThat(get(Cast.GIULIA, "/appeal-files/" + UUID.randomUUID())).hasStatus(404);
		assertThat(get(Cast.GIULIA, "/appeal-files/nothing")).hasStatus(404);
		assertThat(rows("appeals")).isZero();
	}

	@Test
	void whatIsNoSanctionTakesNothing() {
		for (var id : List.of(UUID.randomUUID().toString(), "nothing")) {
			assertThat(post(Cast.CARLA, "/admin/sanctions/" + id + "/signature")).hasStatus(404);
			assertThat(post(Cast.CARLA, "/admin/sanctions/" + id + "/withdrawal", "reason", "Why")).hasStatus(404);
			assertThat(post(Cast.CARLA, "/admin/sanction-proposals/" + id + "/refusal", "reason", "Why"))
				.hasStatus(404);
			assertThat(post(Cast.CARLA, "/admin/sanction-proposals/" + id + "/sanction")).hasStatus(404);
			assertThat(post(Cast.CARLA, "/admin/appeals/" + id + "/decision", "reason", "Why")).hasStatus(404);
		}
	}

	@Test
	void whatIsOverIsListedApart() {
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		appealing.appeal(Cast.GIULIA.member(), suspension, new AppealWords("No"), List.of());
		assertThat(page(Cast.CARLA, "/admin/sanctions?view=standing")).contains("Suspension for answers",
				"Appeal open");
		assertThat(page(Cast.CARLA, "/admin/sanctions?view=over")).contains("No sanction has ended");
	}

	private String[] with(List<UUID> violations, String... fields) {
		return Stream
			.concat(violations.stream().flatMap((one) -> Stream.of("violations", one.toString())),
					Arrays.stream(fields))
			.toArray(String[]::new);
	}

	private List<UUID> behind() {
		return jdbc.sql("select violation_id from sanction_proposal_violations")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	private List<Integer> everything() {
		return Stream
			.of("sanctions", "sanction_signatures", "sanction_endings", "sanction_proposal_outcomes", "appeals",
					"appeal_decisions", "audit_entries")
			.map(this::rows)
			.toList();
	}

	private int rows(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private String page(Cast person, String path) {
		var page = get(person, path);
		assertThat(page).as(path).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(URI.create(path)).with(person.signedIn()).exchange();
	}

	private MvcTestResult post(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

}
