package market.helpdesk.web.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.privacy.GrantedErasures;
import market.helpdesk.privacy.Retention;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What people have of their data and have erased, and what administrators keep and let
 * go.
 */
@HelpdeskTest
class DataProtectionPageTests {

	private static final String WHY = "Niente lo impedisce";

	private final Stage stage;

	private final GrantedErasures granted;

	private final Retention retention;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Clock clock;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	DataProtectionPageTests(Stage stage, GrantedErasures granted, Retention retention, MockMvcTester pages,
			JdbcClient jdbc, Clock clock) {
		this.stage = stage;
		this.granted = granted;
		this.retention = retention;
		this.pages = pages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@BeforeEach
	void annaAsked() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
	}

	@Test
	void aBuyerAsksOnceAndTakesItBack() {
		assertThat(at(Cast.ANNA, "/account")).contains("Take your data with you", "Have your data erased",
				"an answer is owed", "/tickets/" + ticket);
		assertThat(ask()).hasRedirectedUrl("/account?notice=asked");
		assertThat(ask()).hasRedirectedUrl("/account?notice=asked");
		assertThat(count("erasure_requests")).isOne();
		assertThat(at(Cast.ANNA, "/account?notice=asked")).contains("Your request is with the marketplace", "To decide")
			.doesNotContain("Ask for erasure</button>");
		assertThat(send(Cast.ANNA, "/account/erasure-request/withdrawal"))
			.hasRedirectedUrl("/account?notice=withdrawn");
		assertThat(send(Cast.ANNA, "/account/erasure-request/withdrawal")).hasRedirectedUrl("/account?notice=too-late");
		assertThat(at(Cast.ANNA, "/account")).contains("Taken back", "Ask for erasure</button>");
		assertThat(at(Cast.CARLA, "/admin/erasures?view=withdrawn")).contains("Anna Bruni");
	}

	@Test
	void whoeverIsNotSureAsksForNothing() {
		assertThat(send(Cast.ANNA, "/account/erasure-request")).hasStatus(422)
			.bodyText()
			.contains("Please tick that you know");
		assertThat(count("erasure_requests")).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "GIULIA", "LUCA", "CARLA" })
	void onlyBuyersAskForErasure(Cast person) {
		assertThat(at(person, "/account")).contains("Take your data with you").doesNotContain("Have your data erased");
		assertThat(send(person, "/account/erasure-request", "sure", "true")).hasStatus(403);
		assertThat(count("erasure_requests")).isZero();
	}

	@Test
	void whatIsGrantedIsErasedAsSoonAsNothingStandsAgainstIt() {
		ask();
		assertThat(at(Cast.CARLA, "/admin/erasures")).contains("Anna Bruni", "/admin/erasures/" + request());
		assertThat(at(Cast.CARLA, "/admin/erasures/" + request())).contains("0 of 1 erased", "an answer is owed",
				"Grant and erase");
		assertThat(decide(Cast.CARLA, "GRANT", WHY)).hasRedirectedUrl("/admin/erasures?decided");
		granted.run(clock.instant());
		assertThat(at(Cast.GIULIA, "/tickets/" + ticket)).contains("Quando arriva?");

		stage.write(Cast.GIULIA, ticket, "Domani");
		granted.run(clock.instant());
		granted.run(clock.instant());
		assertThat(at(Cast.GIULIA, "/tickets/" + ticket))
			.contains("Erased Wed 14 Jan 10:00 by the marketplace", "at the buyer&#39;s request", "Erased person",
					"class=\"erased\" data-state=\"REQUEST\"")
			.doesNotContain("Quando arriva?", "Domani", "Anna Bruni", "⟦", "<form class=\"composer", "Carla");
		assertThat(at(Cast.GIULIA, "/tickets?view=all")).contains("erased on 14 Jan 2026 by the marketplace")
			.doesNotContain("⟦", "Anna Bruni");
		assertThat(at(Cast.GIULIA, "/orders")).contains("Erased person", Stage.ANNAS_ORDER);
		assertThat(at(Cast.CARLA, "/admin/erasures?view=done")).contains("Erased person", "Carried out");
		assertThat(at(Cast.CARLA, "/admin/audit")).contains("Texts erased", "asked for and granted", "Erasure granted");
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket), "reason", "DISPUTE");
		assertThat(at(Cast.CARLA, "/tickets/" + ticket)).contains("Granted by Carla Moretti.",
				"/admin/erasures/" + request());
		assertThat(jdbc.sql("select username from accounts where id = ?")
			.param(Cast.ANNA.id().id())
			.query(String.class)
			.single()).isEqualTo("erased-" + Cast.ANNA.id());
	}

	@Test
	void anErasedTicketIsToldInItalianToo() {
		stage.write(Cast.GIULIA, ticket, "Domani");
		stage.waitUntil("2036-02-14T10:00");
		retention.run(clock.instant());
		var page = pages.get().uri("/tickets?view=all").locale(Locale.ITALIAN).with(Cast.GIULIA.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.contains("cancellato il 14 feb 2036 dal marketplace, trascorso il tempo di conservazione");
	}

	@Test
	void whatIsDeclinedIsReadByWhoeverAsked() {
		ask();
		assertThat(decide(Cast.CARLA, "DECLINE", "Una pratica è aperta")).hasRedirectedUrl("/admin/erasures?decided");
		assertThat(decide(Cast.DARIO, "GRANT", WHY)).hasStatus(409)
			.bodyText()
			.contains("decided or taken back in the meantime", WHY + "</textarea>");
		assertThat(at(Cast.ANNA, "/account")).contains("Una pratica è aperta", "Declined", "Ask for erasure</button>")
			.doesNotContain("Carla");
		granted.run(clock.instant());
		assertThat(count("erasures")).isZero();
	}

	@Test
	void aDecisionNeedsAReasonAndOneOfTwoButtons() {
		ask();
		assertThat(decide(Cast.CARLA, "GRANT", " ")).hasStatus(422);
		assertThat(decide(Cast.CARLA, "", WHY)).hasStatus(422)
			.bodyText()
			.contains("Please grant the request or decline it.", WHY + "</textarea>");
		assertThat(count("erasure_decisions")).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void onlyAdministratorsDecideAndHold(Cast person) {
		ask();
		assertThat(decide(person, "GRANT", WHY)).hasStatus(403);
		assertThat(send(person, "/admin/legal-holds", "kind", "SHOP", "thing", "riva", "reason", "x")).hasStatus(403);
		assertThat(count("erasure_decisions") + count("legal_holds")).isZero();
	}

	@Test
	void aHoldIsPlacedShownAndLifted() {
		var placed = send(Cast.CARLA, "/admin/legal-holds", "kind", "SHOP", "thing", "Riva Ricondizionati", "reason",
				"Procedimento 12");
		assertThat(placed).hasStatus(302);
		var hold = jdbc.sql("select id from legal_holds").query(UUID.class).single();
		assertThat(at(Cast.CARLA, "/admin/legal-holds")).contains("Shop: Riva Ricondizionati", "Procedimento 12");
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket), "reason", "DISPUTE");
		assertThat(at(Cast.CARLA, "/tickets/" + ticket)).contains("Shop: Riva Ricondizionati", "Procedimento 12");
		assertThat(at(Cast.GIULIA, "/tickets/" + ticket)).doesNotContain("Procedimento 12", "Legal hold");
		ask();
		assertThat(at(Cast.CARLA, "/admin/erasures/" + request())).contains("held by law");
		assertThat(at(Cast.ANNA, "/account")).doesNotContain("held by law");
		assertThat(send(Cast.DARIO, "/admin/legal-holds/%s/lifting".formatted(hold), "reason", " ")).hasStatus(422);
		assertThat(send(Cast.DARIO, "/admin/legal-holds/%s/lifting".formatted(hold), "reason", "Chiuso"))
			.hasRedirectedUrl("/admin/legal-holds?lifted");
		assertThat(send(Cast.CARLA, "/admin/legal-holds/%s/lifting".formatted(hold), "reason", "Chiuso anche io"))
			.hasStatus(409)
			.bodyText()
			.contains("lifted in the meantime", "Chiuso anche io</textarea>");
		assertThat(at(Cast.CARLA, "/admin/legal-holds?view=lifted")).contains("Dario Greco: Chiuso");
	}

	@Test
	void whatIsUnknownIsNotHeldAndWhatWasTypedStays() {
		assertThat(send(Cast.CARLA, "/admin/legal-holds", "kind", "TICKET", "thing", "HD-0000-0000", "reason",
				"Procedimento 12"))
			.hasStatus(422)
			.bodyText()
			.contains("Nothing is known by that name", "Procedimento 12</textarea>", "HD-0000-0000");
		assertThat(send(Cast.CARLA, "/admin/legal-holds", "reason", "x")).hasStatus(422);
		assertThat(count("legal_holds")).isZero();
	}

	@Test
	void whoeverIsHeldIsTheOneThatIsMeant() {
		jdbc.sql("update accounts set name = 'Marco Conti' where username = 'anna'").update();
		assertThat(send(Cast.CARLA, "/admin/legal-holds", "kind", "ACCOUNT", "thing", "Marco Conti", "reason",
				"Procedimento 12"))
			.hasStatus(422)
			.bodyText()
			.contains("Several people are called so", "Procedimento 12</textarea>");
		assertThat(count("legal_holds")).isZero();
		assertThat(send(Cast.CARLA, "/admin/legal-holds", "kind", "ACCOUNT", "thing", "marco", "reason",
				"Procedimento 12"))
			.hasStatus(302);
		assertThat(at(Cast.CARLA, "/admin/legal-holds")).contains("Marco Conti (marco)");
	}

	@Test
	void thePreviewAndTheRunAgree() {
		var second = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Cover", "C'è?");
		stage.waitUntil("2036-02-14T10:00");
		send(Cast.CARLA, "/admin/legal-holds", "kind", "ACCOUNT", "thing", "marco", "reason", "Procedimento 12");
		assertThat(at(Cast.CARLA, "/admin/retention"))
			.containsPattern("data-kind=\"TICKETS\"[^>]*><dt>Tickets</dt><dd>1</dd>")
			.contains("Goes with the next run", "Held by law", "Not counted yet");
		retention.run(clock.instant());
		assertThat(count("erasures where kind = 'TICKET'")).isOne();
		assertThat(at(Cast.CARLA, "/admin/retention"))
			.containsPattern("data-kind=\"TICKETS\"[^>]*><dt>Tickets</dt><dd>0</dd>")
			.contains("/tickets/" + second, "2036")
			.doesNotContain("/tickets/" + ticket);
	}

	@Test
	void anExportHoldsOnesOwnDataAndNobodyElses() throws IOException {
		stage.write(Cast.GIULIA, ticket, "Risposta di Giulia");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Segreto", "Parole di Marco");
		var annas = export(Cast.ANNA);
		assertThat(annas).containsKeys("account.json", "orders.json", "messages.json", "sign-ins.json");
		assertThat(String.join("", annas.values()))
			.contains("Quando arriva?", "Risposta di Giulia", "anna@mail.example", Stage.ANNAS_ORDER)
			.doesNotContain("Marco", "giulia@mail", Stage.MARCOS_ORDER);
		assertThat(String.join("", export(Cast.GIULIA).values())).contains("Risposta di Giulia", "giulia@mail.example")
			.doesNotContain("Quando arriva?", "Parole di Marco");
		assertThat(String.join("", export(Cast.CARLA).values())).contains("carla@mail.example")
			.doesNotContain("Quando arriva?", "Risposta di Giulia");
		annas.values().forEach((json) -> assertThat(JsonMapper.shared().readTree(json).isArray()).isTrue());
		assertThat(at(Cast.CARLA, "/admin/audit")).contains("Own data taken along");
	}

	@Test
	void aMarkCannotBeForged() {
		assertThat(send(Cast.ANNA, "/tickets/%s/messages".formatted(ticket), "body", "⟦erased 2026-01-14 REQUEST⟧"))
			.hasStatus(400);
		assertThat(at(Cast.GIULIA, "/tickets/" + ticket)).doesNotContain("erased on");
	}

	private Map<String, String> export(Cast person) throws IOException {
		var page = pages.get().uri("/account/export").with(person.signedIn()).exchange();
		assertThat(page).hasStatusOk().hasContentType("application/zip");
		var files = new TreeMap<String, String>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(page.getResponse().getContentAsByteArray()))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private MvcTestResult ask() {
		return send(Cast.ANNA, "/account/erasure-request", "sure", "true");
	}

	private UUID request() {
		return jdbc.sql("select id from erasure_requests").query(UUID.class).single();
	}

	private MvcTestResult decide(Cast person, String decision, String reason) {
		return send(person, "/admin/erasures/%s/decision".formatted(request()), "decision", decision, "reason", reason);
	}

	private MvcTestResult send(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
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
