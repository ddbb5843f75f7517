package market.helpdesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Who gets where, and who doesn't (R2). */
@HelpdeskTest
class AccessTests {

	/**
	 * What everybody may see: where to sign in, and by what a pack of evidence is judged.
	 */
	private static final Set<String> OPEN = Set.of("/login", "/archive-keys", "/.well-known/archive-keys");

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	final RequestMappingHandlerMapping mappings;

	AccessTests(Stage stage, MockMvcTester pages, JdbcClient jdbc,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
		this.mappings = mappings;
	}

	@Test
	void everyPageAsksStrangersToSignIn() {
		assertThat(paths(RequestMethod.GET)).contains("/", "/tickets", "/orders", "/admin/audit")
			.filteredOn((path) -> !OPEN.contains(path))
			.allSatisfy((path) -> assertThat(pages.get().uri(path)).hasStatus(302).hasRedirectedUrl("/login"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/archive-keys", "/.well-known/archive-keys" })
	void whatEverybodyMaySeeIsOpen(String path) {
		assertThat(pages.get().uri(path)).hasStatusOk();
	}

	/** By which packs of evidence are judged, the same for people and for programs. */
	@Test
	void theKeysOfTheArchiveAreToldToEverybody() {
		var list = pages.get().uri("/.well-known/archive-keys");
		assertThat(list).bodyJson().extractingPath("$.keys[0].current").isEqualTo(true);
		assertThat(list).bodyJson()
			.extractingPath("$.keys[0].fingerprint")
			.asString()
			.hasSize(64)
			.satisfies((fingerprint) -> assertThat(pages.get().uri("/archive-keys")).bodyText().contains(fingerprint));
	}

	@Test
	void everyFormAsksStrangersToSignIn() {
		assertThat(paths(RequestMethod.POST)).contains("/tickets")
			.filteredOn((path) -> !path.equals("/language"))
			.allSatisfy((path) -> assertThat(pages.post().uri(path).with(csrf())).hasStatus(302)
				.hasRedirectedUrl("/login"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/actuator", "/actuator/env", "/error", "/ticket/1" })
	void whatIsNotThereAsksStrangersToSignInToo(String path) {
		assertThat(pages.get().uri(path)).hasStatus(302).hasRedirectedUrl("/login");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void everyAdministratorsPageIsClosedToOthers(Cast person) {
		assertThat(paths(RequestMethod.GET).stream().filter((path) -> path.startsWith("/admin"))).hasSizeGreaterThan(3)
			.allSatisfy((path) -> assertThat(pages.get().uri(path).with(person.signedIn())).hasStatus(403));
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, /tickets", "ANNA, /tickets/new", "ANNA, /orders", "ANNA, /tickets/{ticket}", "ANNA, /cases",
			"ANNA, /cases?view=closed", "GIULIA, /cases", "CARLA, /cases", "ANNA, /tickets/{ticket}/cases/new",
			"GIULIA, /tickets/{ticket}/cases/new", "ANNA, /tickets/new?order=IT-204655",
			"ANNA, /tickets/new?shop=riva&offer=Tablet", "GIULIA, /tickets", "GIULIA, /tickets?view=waiting-for-buyer",
			"GIULIA, /tickets?view=closed", "GIULIA, /tickets?view=all", "GIULIA, /tickets?view=anything",
			"GIULIA, /tickets/{ticket}", "GIULIA, /tickets/new", "GIULIA, /tickets/new?order=IT-204655",
			"GIULIA, /orders", "GIULIA, /agreements", "ANNA, /agreements", "ANNA, /tickets/{ticket}/agreements/new",
			"GIULIA, /absences", "GIULIA, /held-messages", "CARLA, /admin/held-messages", "GIULIA, /notices",
			"GIULIA, /saved-answers", "LUCA, /saved-answers", "LUCA, /absences", "LUCA, /tickets/{ticket}",
			"CARLA, /admin", "CARLA, /admin/violations", "CARLA, /admin/violations?view=to-decide",
			"CARLA, /admin/violations?view=waived", "GIULIA, /violations", "LUCA, /violations", "CARLA, /admin/flags",
			"CARLA, /admin/screening", "CARLA, /admin/tickets", "CARLA, /admin/shops", "CARLA, /admin/audit",
			"CARLA, /admin/archive", "ELENA, /admin/archive", "CARLA, /admin/simulator", "CARLA, /admin/calendars",
			"CARLA, /admin/calendars/IT", "CARLA, /admin/downtimes", "CARLA, /tickets/{ticket}", "GIULIA, /standing",
			"LUCA, /standing", "CARLA, /admin/shops?sort=score", "GIULIA, /sanctions", "LUCA, /sanctions",
			"CARLA, /admin/sanctions", "CARLA, /admin/sanctions?view=over", "CARLA, /admin/sanctions?shop=riva",
			"CARLA, /admin/sanctions/new?shop=riva", "CARLA, /admin/inspections", "ELENA, /admin/inspections",
			"ANNA, /tickets/{ticket}/inspections", "GIULIA, /tickets/{ticket}/inspections", "GIULIA, /search",
			"ANNA, /search?q=rimborso", "CARLA, /admin/search?q=rimborso", "ELENA, /admin/search?q=rimborso",
			"ELENA, /admin", "ELENA, /admin/tickets", "ELENA, /tickets/{ticket}", "ELENA, /cases", "ANNA, /account",
			"GIULIA, /account", "CARLA, /account", "CARLA, /admin/erasures", "CARLA, /admin/erasures?view=granted",
			"CARLA, /admin/erasures?view=done", "CARLA, /admin/erasures?view=declined", "CARLA, /admin/legal-holds",
			"CARLA, /admin/legal-holds?view=lifted", "CARLA, /admin/legal-holds/new", "CARLA, /admin/retention" })
	void everyoneSeesTheirOwn(Cast person, String path) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(get(person, path.replace("{ticket}", ticket.toString()))).hasStatusOk()
			.bodyText()
			.contains(person.fullName());
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, /, /tickets", "GIULIA, /, /tickets", "CARLA, /, /admin", "ELENA, /, /admin",
			"CARLA, /tickets, /admin/tickets", "ANNA, /login, /" })
	void everyoneIsLedToTheirOwn(Cast person, String path, String target) {
		assertThat(get(person, path)).hasStatus(302).hasRedirectedUrl(target);
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void aTicketDoesNotExistForAnyoneElse(Cast stranger) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var before = everything();
		assertThat(get(stranger, "/tickets/" + ticket)).hasStatus(404);
		assertThat(get(stranger, "/tickets/" + ticket + "/evidence")).hasStatus(404);
		assertThat(post(stranger, "/tickets/" + ticket + "/messages", "body", "Ciao")).hasStatus(404);
		assertThat(post(stranger, "/tickets/" + ticket + "/messages", "body", " ")).hasStatus(404);
		if (stranger != Cast.EWA) {
			assertThat(post(stranger, "/tickets/" + ticket + "/closure")).hasStatus(404);
		}
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsNoTicketIsNotThere(Cast person) {
		for (var id : List.of(UUID.randomUUID().toString(), "1", "HD-7K3M-9QXT", "%27", "null", "0-0-0-0-0")) {
			assertThat(get(person, "/tickets/" + id)).hasStatus(404);
		}
	}

	@Test
	void whatIsNoTicketTakesNothing() {
		var before = everything();
		for (var id : List.of(UUID.randomUUID().toString(), "1", "null")) {
			assertThat(post(Cast.ANNA, "/tickets/" + id + "/messages", "body", "Ciao")).hasStatus(404);
			assertThat(post(Cast.ANNA, "/tickets/" + id + "/closure")).hasStatus(404);
			assertThat(post(Cast.CARLA, "/tickets/" + id + "/inspections", "reason", "DISPUTE")).hasStatus(404);
			assertThat(post(Cast.CARLA, "/tickets/" + id + "/inspections", "reason", "")).hasStatus(404);
		}
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void administratorsTakePartInNothingThatIsNotTakenOver() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var before = everything();
		assertThat(post(Cast.CARLA, "/tickets/" + ticket + "/messages", "body", "Ciao")).hasStatus(409)
			.bodyText()
			.doesNotContain("Quando arriva?");
		assertThat(post(Cast.CARLA, "/tickets/" + ticket + "/messages", "body", " ")).hasStatus(422)
			.bodyText()
			.doesNotContain("Quando arriva?");
		assertThat(post(Cast.CARLA, "/tickets/" + ticket + "/closure")).hasStatus(403);
		assertThat(
				post(Cast.CARLA, "/tickets", "order", Stage.ANNAS_ORDER, "topic", "ORDER", "subject", "x", "body", "x"))
			.hasStatus(403);
		assertThat(get(Cast.CARLA, "/tickets/new")).hasStatus(403);
		assertThat(get(Cast.CARLA, "/orders")).hasStatus(403);
		assertThat(get(Cast.CARLA, "/notices")).hasStatus(403);
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(names = { "GIULIA", "LUCA", "EWA" })
	void sellersCloseNothing(Cast seller) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var before = everything();
		assertThat(post(seller, "/tickets/" + ticket + "/closure")).hasStatus(403);
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "EWA" })
	void onlyAdministratorsInspect(Cast person) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var before = everything();
		assertThat(post(person, "/tickets/" + ticket + "/inspections", "reason", "DISPUTE")).hasStatus(403);
		assertThat(everything()).isEqualTo(before);
	}

	/** Somebody else's order, a shop that is none, and what only buyers may ask about. */
	@ParameterizedTest
	@CsvSource({ "ANNA, order, IT-204981", "ANNA, order, PL-103310", "ANNA, order, nothing", "ANNA, shop, nowhere",
			"EWA, order, IT-204655", "GIULIA, order, PL-103310", "GIULIA, shop, riva", "GIULIA, shop, nowa-komorka" })
	void ticketsAreOpenedAboutOnesOwnOnly(Cast opener, String field, String value) {
		var before = everything();
		var offer = field.equals("shop") ? "Tablet" : "";
		assertThat(post(opener, "/tickets", field, value, "offer", offer, "topic", "ORDER", "subject", "Ciao", "body",
				"Ciao"))
			.hasStatus(404);
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, IT-204981", "ANNA, nothing", "EWA, IT-204655", "ZOFIA, IT-204655" })
	void theFormForSomebodyElsesOrderIsNotThere(Cast opener, String number) {
		assertThat(get(opener, "/tickets/new?order=" + number)).hasStatus(404);
	}

	@Test
	void ordersAreListedToTheirOwnOnly() {
		assertThat(get(Cast.ANNA, "/orders")).bodyText()
			.contains(Stage.ANNAS_ORDER)
			.doesNotContain(Stage.MARCOS_ORDER, Stage.ZOFIAS_ORDER);
		assertThat(get(Cast.LUCA, "/orders")).bodyText()
			.contains(Stage.ANNAS_ORDER, Stage.MARCOS_ORDER)
			.doesNotContain(Stage.ZOFIAS_ORDER);
		assertThat(get(Cast.ANNA, "/orders?number=" + Stage.MARCOS_ORDER)).hasStatusOk()
			.bodyText()
			.doesNotContain("Galaxy S22");
	}

	/** Neither side sees the other's address anywhere, nor anyone else's (R6). */
	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "LUCA", "CARLA", "ELENA" })
	void noPageShowsAnAddress(Cast person) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-14T22:00");
		stage.sweep();
		stage.write(Cast.GIULIA, ticket, "Domani");
		var shown = new ArrayList<String>();
		for (var inspector : List.of(Cast.CARLA, Cast.ELENA)) {
			post(inspector, "/tickets/" + ticket + "/inspections", "reason", "DISPUTE");
		}
		for (var path : paths(RequestMethod.GET)) {
			shown.add(path.replaceFirst("/tickets/[0-9a-f-]{36}", "/tickets/" + ticket));
		}
		shown.addAll(List.of("/tickets?view=all", "/tickets/new?order=" + Stage.ANNAS_ORDER, "/admin/tickets?q=anna",
				"/nowhere"));
		assertThat(shown).contains("/notices", "/tickets/" + ticket)
			.allSatisfy((path) -> assertThat(get(person, path)).bodyText().doesNotContain("@mail.example"));
	}

	@Test
	void ticketsAreListedToTheirOwnOnly() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		assertThat(get(Cast.MARCO, "/tickets")).bodyText().doesNotContain("Rimborso", "Zwrot");
		assertThat(get(Cast.ANNA, "/tickets")).bodyText().contains("Rimborso").doesNotContain("Zwrot");
		for (var view : List.of("needs-answer", "all")) {
			assertThat(get(Cast.LUCA, "/tickets?view=" + view)).bodyText().contains("Rimborso").doesNotContain("Zwrot");
			assertThat(get(Cast.EWA, "/tickets?view=" + view)).bodyText().contains("Zwrot").doesNotContain("Rimborso");
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /sanctions", "GET, /tickets/{ticket}/messages", "GET, /tickets/{ticket}/closure",
			"GET, /tickets/{ticket}/waiver", "GET, /tickets/{ticket}/take-over", "POST, /orders",
			"DELETE, /tickets/{ticket}", "PUT, /tickets", "PATCH, /tickets/{ticket}/messages", "GET, /language",
			"POST, /tickets/new", "POST, /cases", "GET, /tickets/{ticket}/cases" })
	void whatPagesCantDoIsNotAllowed(String method, String path) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(pages.method(HttpMethod.valueOf(method))
			.uri(path.replace("{ticket}", ticket.toString()))
			.with(Cast.ANNA.signedIn())
			.with(csrf())).hasStatus(405);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "CARLA", "DARIO", "ELENA" })
	void whoeverWasTakenOutOfTheAccountsIsNobody(Cast person) {
		jdbc.sql("update accounts set role = 'ADMIN' where id = ?").param(person.id().id()).update();
		assertThat(get(person, "/orders")).hasStatus(403);
	}

	@Test
	void whoeverLeftAShopHasLeftItWithTheNextPage() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(get(Cast.LUCA, "/tickets/" + ticket)).hasStatusOk();
		jdbc.sql("update shop_members set shop_id = ? where account_id = ?")
			.params(Cast.House.NOWA_KOMORKA.id().id(), Cast.LUCA.id().id())
			.update();
		assertThat(get(Cast.LUCA, "/tickets/" + ticket)).hasStatus(404);
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(java.net.URI.create(path)).with(person.signedIn()).exchange();
	}

	private MvcTestResult post(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

	/** How much of everything there is. */
	private List<Long> everything() {
		return Stream
			.of("tickets", "messages", "closures", "inspections", "disclosures", "audit_entries", "response_deadlines")
			.map((table) -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

	/** Every page that answers to a method, with an id where one belongs. */
	private List<String> paths(RequestMethod method) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().getPackageName().startsWith("market.helpdesk.web"))
			.map((mapping) -> mapping.getKey())
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(method))
			.flatMap((mapping) -> patterns(mapping)
				.map((pattern) -> pattern.replace("{id}", UUID.randomUUID().toString())
					.replace("{file}", UUID.randomUUID().toString())
					.replace("{market}", "IT")
					.replace("{date}", "2026-05-01")
					.replace("{year}", "2036")
					.replace("{message}", "2")))
			.toList();
	}

	private static Stream<String> patterns(RequestMappingInfo mapping) {
		var paths = mapping.getPathPatternsCondition();
		return (paths != null) ? paths.getPatternValues().stream() : Stream.empty();
	}

}
