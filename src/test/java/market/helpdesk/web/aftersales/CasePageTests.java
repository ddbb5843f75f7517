package market.helpdesk.web.aftersales;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Cases as both sides see and move them (R11, R18). */
@HelpdeskTest
class CasePageTests {

	private static final Map<String, String> SENT = Map.of("stage", "SENT", "from", "PREPARED", "carrier", "BRT",
			"trackingNumber", "1234 5678 9012", "estimatedDelivery", "2026-01-20");

	private final Stage stage;

	private final MockMvcTester pages;

	private final CaseOpening opening;

	private final JdbcClient jdbc;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	CasePageTests(Stage stage, MockMvcTester pages, CaseOpening opening, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.opening = opening;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void annaHasAMatter() {
		ticket = stage.annaAsks("Non si accende", "Che cosa devo fare?");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "LUCA" })
	void bothSidesOpenOne(Cast person) {
		assertThat(page(person)).contains("href=\"/tickets/%s/cases/new\"".formatted(ticket), "Open a case");
		assertThat(at(person, "/tickets/%s/cases/new".formatted(ticket))).contains("value=\"WARRANTY\"",
				"Within the contractual warranty, until 7 Jan 2027.", "Within the period for withdrawal, until 6 Feb.");
		assertThat(open(person, "WARRANTY")).hasRedirectedUrl("/tickets/%s#case".formatted(ticket));
		assertThat(page(Cast.ANNA))
			.contains("id=\"case\"", "case opened by " + person.fullName(), "Opened", "Repair or replacement started")
			.doesNotContain("Next stage", "/cases/new");
		assertThat(page(Cast.GIULIA)).contains("id=\"case\"", "Next stage", "Close the case");
	}

	@Test
	void theTopicAsksForOne() {
		assertThat(page(Cast.ANNA)).doesNotContain("data-suggested=\"true\"");
		Stage.asOwner("update tickets set topic = 'RETURN'");
		assertThat(page(Cast.ANNA)).contains("data-suggested=\"true\"", "Keep track of this matter");
		assertThat(at(Cast.ANNA, "/tickets/%s/cases/new".formatted(ticket)))
			.containsPattern("value=\"RETURN\" checked=\"checked\"");
		open(Cast.ANNA, "RETURN");
		assertThat(page(Cast.ANNA)).doesNotContain("data-suggested=\"true\"");
	}

	@Test
	void withoutAKindNoneIsOpened() {
		assertThat(open(Cast.ANNA, "")).hasStatus(422).bodyText().contains("Please choose what it is about.");
		assertThat(open(Cast.ANNA, "REPAIR")).hasStatus(422);
		assertThat(count("cases")).isZero();
	}

	@Test
	void whatIsLateIsToldToBothAndOpenedAllTheSame() {
		stage.waitUntil("2027-01-08T10:00");
		assertThat(at(Cast.ANNA, "/tickets/%s/cases/new".formatted(ticket))).contains("Outside the period",
				"After the period for withdrawal, which ended on 6 Feb 2026.", "After the contractual warranty",
				"Within the period of legal conformity, until 7 Jan 2028.");
		open(Cast.ANNA, "WITHDRAWAL");
		for (var person : List.of(Cast.ANNA, Cast.GIULIA)) {
			assertThat(page(person)).contains("Outside the period",
					"After the period for withdrawal, which ended on 6 Feb 2026.");
			assertThat(at(person, "/cases")).contains("Outside the period");
		}
	}

	@Test
	void aTicketWithACaseOrClosedOrAboutNoOrderTakesNone() {
		open(Cast.ANNA, "RETURN");
		assertThat(open(Cast.GIULIA, "WARRANTY")).hasRedirectedUrl("/tickets/%s?notice=changed#case".formatted(ticket));
		assertThat(count("cases")).isOne();
		ticket = stage.annaAsks("Altro", "Altro?");
		send(Cast.ANNA, "/tickets/%s/closure".formatted(ticket), Map.of("seen", "1"));
		assertThat(page(Cast.ANNA)).doesNotContain("/cases/new");
		assertThat(get(Cast.ANNA, "/tickets/%s/cases/new".formatted(ticket)))
			.hasRedirectedUrl("/tickets/%s?notice=changed".formatted(ticket));
		ticket = stage.askAboutOffer(Cast.ANNA, House.RIVA, "Tablet", "Quanto costa?");
		assertThat(page(Cast.ANNA)).doesNotContain("/cases/new");
	}

	@Test
	void stagesAreReachedOneAfterTheOtherAndToldInTheThread() {
		var one = opened("RETURN");
		assertThat(at(Cast.GIULIA, one + "/stages/new")).contains("The item is here", "name=\"note\"")
			.doesNotContain("name=\"skipReason\"", "name=\"carrier\"", "name=\"trackingNumber\"");
		stage.waitUntil("2026-01-14T11:30");
		assertThat(reach(Cast.GIULIA, one,
				Map.of("stage", "RECEIVED", "from", "ANNOUNCED", "note", "Grazie & <a presto>")))
			.hasRedirectedUrl("/tickets/%s#case".formatted(ticket));
		for (var person : List.of(Cast.ANNA, Cast.GIULIA)) {
			assertThat(page(person)).contains(
					"Return · Item received · by Giulia Riva: “Grazie &amp; &lt;a presto&gt;”", "Wed 14 Jan 11:30",
					"aria-current=\"step\"");
		}
		assertThat(page(Cast.ANNA)).doesNotContain("/stages/new", "/outcome/new");
	}

	@Test
	void leavingStagesOutAsksWhy() {
		var one = opened("RETURN");
		assertThat(at(Cast.GIULIA, one + "/stages/new?stage=INSPECTED")).contains("This leaves out:", "Item received",
				"name=\"skipReason\"");
		assertThat(reach(Cast.GIULIA, one, Map.of("stage", "INSPECTED", "from", "ANNOUNCED", "note", "Tutto bene")))
			.hasStatus(422)
			.bodyText()
			.contains("Please say why stages are left out.", "Tutto bene</textarea>");
		assertThat(count("case_stages")).isOne();
		reach(Cast.GIULIA, one, Map.of("stage", "INSPECTED", "from", "ANNOUNCED", "skipReason", "Portato in negozio"));
		assertThat(page(Cast.ANNA)).contains("stages before “Inspected” left out by Giulia Riva: “Portato in negozio”",
				"data-state=\"SKIPPED\"");
	}

	@Test
	void whatIsSentHasCarrierNumberAndDate() {
		var one = prepared();
		assertThat(at(Cast.GIULIA, one + "/stages/new")).contains("Česká pošta", "name=\"trackingNumber\"",
				"name=\"estimatedDelivery\"", "name=\"carrierName\"");
		assertThat(reach(Cast.GIULIA, one, Map.of("stage", "SENT", "from", "PREPARED"))).hasStatus(422)
			.bodyText()
			.contains("Please choose a carrier.", "nothing is sent without one",
					"Please give the day on which it should arrive.");
		assertThat(reach(Cast.GIULIA, one, with(SENT, "estimatedDelivery", "2026-01-13"))).hasStatus(422)
			.bodyText()
			.contains("That day is over.", "1234 5678 9012");
		assertThat(reach(Cast.GIULIA, one, with(SENT, "estimatedDelivery", "2206-01-20"))).hasStatus(422);
		assertThat(reach(Cast.GIULIA, one, with(SENT, "trackingNumber", "BRT!"))).hasStatus(422)
			.bodyText()
			.contains("4 to 40 letters and digits");
		assertThat(reach(Cast.GIULIA, one, SENT)).hasStatus(302);
		assertThat(page(Cast.ANNA)).contains(
				"href=\"https://vas.brt.it/vas/sped_det_show.hsm?referer=sped_numspe_par.htm&amp;Nspediz=123456789012\"",
				"expected on 20 Jan", "Warranty · item sent by Giulia Riva with BRT, 123456789012, expected on 20 Jan");
	}

	@Test
	void anOddNumberIsTakenOnceItWasLookedAtAgain() {
		var one = prepared();
		var odd = with(SENT, "trackingNumber", "12345");
		assertThat(reach(Cast.GIULIA, one, odd)).hasStatus(422)
			.bodyText()
			.contains("This number looks odd", "Use it all the same", "name=\"confirmed\" value=\"BRT 12345\"");
		// What was confirmed was another number.
		assertThat(reach(Cast.GIULIA, one, with(odd, "confirmed", "BRT 123456"))).hasStatus(422);
		assertThat(reach(Cast.GIULIA, one, with(odd, "confirmed", "BRT 12345"))).hasStatus(302);
		assertThat(page(Cast.ANNA)).contains("12345");
	}

	@Test
	void anotherCarrierIsNamed() {
		var one = prepared();
		var other = with(SENT, "carrier", "OTHER");
		assertThat(reach(Cast.GIULIA, one, other)).hasStatus(422).bodyText().contains("Please name the carrier.");
		assertThat(reach(Cast.GIULIA, one, with(other, "carrierName", "Corriere <Rossi>"))).hasStatus(302);
		assertThat(page(Cast.ANNA)).contains("Corriere &lt;Rossi&gt;", "123456789012")
			.doesNotContain("rel=\"noopener noreferrer external\"");
	}

	@Test
	void theSecondOfTwoColleaguesSeesWhatWasDoneAndLosesNothing() {
		var one = opened("WARRANTY");
		stage.waitUntil("2026-01-14T11:30");
		reach(Cast.LUCA, one, Map.of("stage", "RECEIVED", "from", ""));
		assertThat(reach(Cast.GIULIA, one, Map.of("stage", "RECEIVED", "from", "", "note", "Arrivato rotto")))
			.hasStatus(409)
			.bodyText()
			.contains("In the meantime Luca Sartori has moved this case on: Item received, Wed 14 Jan 11:30.",
					"Arrivato rotto</textarea>", "name=\"from\" value=\"RECEIVED\"", "What you wrote is still here.");
		close(Cast.LUCA, one, Map.of("outcome", "REJECTED", "from", "RECEIVED", "reason", "Danno da caduta"));
		assertThat(reach(Cast.GIULIA, one, Map.of("stage", "STARTED", "from", "RECEIVED", "note", "Iniziamo")))
			.hasStatus(409)
			.bodyText()
			.contains("In the meantime Luca Sartori has moved this case on: Rejected", "Iniziamo</textarea>",
					"nothing more to do here")
			.doesNotContain("Repair or replacement has started");
		assertThat(close(Cast.GIULIA, one, Map.of("outcome", "REFUNDED", "from", "RECEIVED", "skipReason", "Subito")))
			.hasStatus(409)
			.bodyText()
			.contains("Rejected", "Subito</textarea>");
	}

	@Test
	void aDoubleClickIsOneStep() {
		var one = opened("RETURN");
		var form = Map.of("stage", "RECEIVED", "from", "ANNOUNCED", "key", UUID.randomUUID().toString());
		for (var click = 0; click < 2; click++) {
			assertThat(reach(Cast.GIULIA, one, form)).hasRedirectedUrl("/tickets/%s#case".formatted(ticket));
		}
		assertThat(count("case_stages")).isEqualTo(2);
		assertThat(count("thread_notes")).isEqualTo(2);
	}

	@Test
	void itClosesWithAnOutcomeOnly() {
		var one = opened("RETURN");
		assertThat(at(Cast.GIULIA, one + "/outcome/new")).contains("Close as refunded", "name=\"skipReason\"")
			.doesNotContain("Repaired");
		assertThat(close(Cast.GIULIA, one, Map.of("outcome", "REFUNDED", "from", "ANNOUNCED"))).hasStatus(422)
			.bodyText()
			.contains("Please say why stages are left out.");
		assertThat(at(Cast.GIULIA, one + "/outcome/new?outcome=REJECTED")).contains("Why is it rejected?")
			.doesNotContain("name=\"skipReason\"");
		assertThat(close(Cast.GIULIA, one, Map.of("outcome", "REJECTED", "from", "ANNOUNCED", "reason", " ")))
			.hasStatus(422)
			.bodyText()
			.contains("Please say why.");
		assertThat(count("case_outcomes")).isZero();
		assertThat(close(Cast.GIULIA, one, Map.of("outcome", "REFUNDED", "from", "ANNOUNCED", "skipReason", "Subito")))
			.hasRedirectedUrl("/tickets/%s#case".formatted(ticket));
		assertThat(page(Cast.ANNA)).contains("closed by Giulia Riva: Refunded", "/cases/new");
		assertThat(get(Cast.GIULIA, one + "/stages/new")).hasRedirectedUrl("/tickets/%s#case".formatted(ticket));
		assertThat(get(Cast.GIULIA, one + "/outcome/new")).hasRedirectedUrl("/tickets/%s#case".formatted(ticket));
	}

	@Test
	void afterTheLastStageOnlyTheOutcomeIsLeft() {
		var one = prepared();
		reach(Cast.GIULIA, one, SENT);
		assertThat(get(Cast.GIULIA, one + "/stages/new")).hasRedirectedUrl(one + "/outcome/new");
		assertThat(page(Cast.GIULIA)).contains("Close the case").doesNotContain("Next stage");
		assertThat(at(Cast.GIULIA, one + "/outcome/new")).doesNotContain("name=\"skipReason\"");
	}

	@Test
	void theMarketplaceMovesItWhileItHasTakenOver() {
		var one = opened("WARRANTY");
		assertThat(get(Cast.CARLA, one + "/stages/new")).hasRedirectedUrl("/tickets/%s#case".formatted(ticket));
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(page(Cast.CARLA)).contains("id=\"case\"", "Next stage");
		assertThat(page(Cast.GIULIA)).contains("id=\"case\"").doesNotContain("Next stage");
		assertThat(reach(Cast.GIULIA, one, Map.of("stage", "RECEIVED", "from", "", "note", "Ecco"))).hasStatus(409)
			.bodyText()
			.contains("gone into other hands", "Ecco</textarea>");
		assertThat(reach(Cast.CARLA, one, Map.of("stage", "RECEIVED", "from", ""))).hasStatus(302);
		assertThat(page(Cast.ANNA)).contains("Warranty · Item received · by Marketplace").doesNotContain("Carla");
		assertThat(page(Cast.CARLA)).contains("by Marketplace (Carla Moretti)");
		stage.handBack(Cast.CARLA, ticket);
		assertThat(reach(Cast.GIULIA, one, Map.of("stage", "RECEIVED", "from", ""))).hasStatus(409)
			.bodyText()
			.contains("In the meantime Marketplace has moved this case on")
			.doesNotContain("Carla");
	}

	@Test
	void anAdministratorReadsItInAnInspectedTicket() {
		opened("WARRANTY");
		assertThat(page(Cast.CARLA)).doesNotContain("id=\"case\"");
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket), Map.of("reason", "COMPLAINT"));
		assertThat(page(Cast.CARLA)).contains("id=\"case\"").doesNotContain("Next stage", "/cases/new");
		assertThat(at(Cast.CARLA, "/cases")).contains("Non si accende", "Riva Ricondizionati");
	}

	@Test
	void buyersMoveNothing() {
		var one = opened("RETURN");
		assertThat(get(Cast.ANNA, one + "/stages/new")).hasStatus(403);
		assertThat(get(Cast.ANNA, one + "/outcome/new")).hasStatus(403);
		assertThat(reach(Cast.ANNA, one, Map.of("stage", "RECEIVED", "from", "ANNOUNCED"))).hasStatus(403);
		assertThat(close(Cast.ANNA, one, Map.of("outcome", "REJECTED", "reason", "No"))).hasStatus(403);
		assertThat(count("case_stages")).isOne();
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void aCaseDoesNotExistForStrangers(Cast stranger) {
		assertThat(get(stranger, "/tickets/%s/cases/new".formatted(ticket))).hasStatus(404);
		assertThat(open(stranger, "RETURN")).hasStatus(404);
		assertThat(open(stranger, "")).hasStatus(404);
		var one = opened("RETURN");
		for (var path : List.of("/stages/new", "/outcome/new")) {
			assertThat(get(stranger, one + path)).hasStatus(404);
		}
		assertThat(reach(stranger, one, Map.of("stage", "RECEIVED", "from", "ANNOUNCED"))).hasStatus(404);
		assertThat(close(stranger, one, Map.of("outcome", "REJECTED", "reason", "No"))).hasStatus(404);
		assertThat(at(stranger, "/cases")).doesNotContain("Non si accende");
		assertThat(count("case_stages")).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "ANNA", "GIULIA", "CARLA" })
	void whatIsNoCaseIsNotThere(Cast person) {
		for (var id : List.of(UUID.randomUUID().toString(), "1", "null", "%27")) {
			assertThat(get(person, "/cases/" + id + "/stages/new")).hasStatus(404);
			assertThat(get(person, "/cases/" + id + "/outcome/new")).hasStatus(404);
		}
	}

	@Test
	void theListShowsWhereCasesStand() {
		assertThat(at(Cast.ANNA, "/cases")).contains("No open cases", "aria-current=\"page\"");
		var one = opened("WARRANTY");
		reach(Cast.GIULIA, one, Map.of("stage", "RECEIVED", "from", ""));
		assertThat(at(Cast.ANNA, "/cases")).contains("Non si accende", "Item received", "Riva Ricondizionati",
				Stage.ANNAS_ORDER);
		assertThat(at(Cast.LUCA, "/cases")).contains("Non si accende", "Anna Bruni");
		assertThat(at(Cast.ANNA, "/cases?view=closed")).contains("No closed cases").doesNotContain("Non si accende");
		close(Cast.GIULIA, one, Map.of("outcome", "REPAIRED", "from", "RECEIVED", "skipReason", "Fatto subito"));
		assertThat(at(Cast.ANNA, "/cases")).doesNotContain("Non si accende");
		assertThat(at(Cast.ANNA, "/cases?view=closed")).contains("Non si accende", "Repaired");
	}

	@Test
	void theListGoesOnOnTheNextPage() {
		for (var number = 0; number < 45; number++) {
			var one = stage.annaAsks("Caso numero %02d".formatted(number), "Che cosa devo fare?");
			opening.open(Cast.ANNA.buyer(), one, CaseKind.RETURN, SubmissionKey.next());
		}
		var shown = new ArrayList<String>();
		var path = "/cases?view=open";
		for (var turn = 0; turn < 10 && !path.isEmpty(); turn++) {
			var page = at(Cast.GIULIA, path);
			Pattern.compile("Caso numero \\d\\d").matcher(page).results().forEach((found) -> shown.add(found.group()));
			var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
			path = next.find() ? next.group(1).replace("&amp;", "&") : "";
		}
		assertThat(shown).doesNotHaveDuplicates().hasSize(45);
	}

	@Test
	void thePagesSpeakItalian() {
		var one = prepared();
		for (var path : List.of("/tickets/" + ticket, one + "/stages/new", one + "/outcome/new", "/cases")) {
			var page = pages.get().uri(path).with(Cast.GIULIA.signedIn()).header("Accept-Language", "it").exchange();
			assertThat(page).hasStatusOk().bodyText().contains("Garanzia").doesNotContain("Warranty", "??");
		}
	}

	private String opened(String kind) {
		open(Cast.ANNA, kind);
		return "/cases/"
				+ jdbc.sql("select id from cases where ticket_id = ?").param(ticket.id()).query(UUID.class).single();
	}

	/** A warranty case whose item is being prepared for shipping. */
	private String prepared() {
		var one = opened("WARRANTY");
		reach(Cast.GIULIA, one, Map.of("stage", "PREPARED", "from", "", "skipReason", "Sostituito"));
		return one;
	}

	private static Map<String, String> with(Map<String, String> fields, String name, String value) {
		var all = new HashMap<>(fields);
		all.put(name, value);
		return all;
	}

	private MvcTestResult open(Cast person, String kind) {
		return send(person, "/tickets/%s/cases".formatted(ticket), Map.of("kind", kind));
	}

	private MvcTestResult reach(Cast person, String one, Map<String, String> fields) {
		return send(person, one + "/stages", fields);
	}

	private MvcTestResult close(Cast person, String one, Map<String, String> fields) {
		return send(person, one + "/outcome", fields);
	}

	private MvcTestResult send(Cast person, String path, Map<String, String> fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field : fields.entrySet()) {
			form = form.param(field.getKey(), field.getValue());
		}
		return form.exchange();
	}

	private String page(Cast viewer) {
		return at(viewer, "/tickets/" + ticket);
	}

	private MvcTestResult get(Cast viewer, String path) {
		return pages.get().uri(URI.create(path)).with(viewer.signedIn()).exchange();
	}

	private String at(Cast viewer, String path) {
		var page = get(viewer, path);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
