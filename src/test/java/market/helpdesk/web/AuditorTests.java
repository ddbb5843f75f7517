package market.helpdesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Verifying;
import market.helpdesk.audit.Actor;
import market.helpdesk.privacy.AskingForErasure;
import market.helpdesk.privacy.HoldKind;
import market.helpdesk.privacy.HoldTargets;
import market.helpdesk.privacy.HoldingForLaw;
import market.helpdesk.privacy.ReasonText;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** An auditor sees what an administrator sees, and decides nothing (R12). */
@HelpdeskTest
class AuditorTests {

	/** What auditors send: their language, and why they read a ticket. */
	private static final Set<String> THEIRS = Set.of("/language", "/tickets/{id}/inspections");

	/**
	 * Where something is begun that only an administrator can end: a form, or a draft of
	 * their own.
	 */
	private static final Pattern BEGUN = Pattern
		.compile("/admin/sanctions/new|/admin/legal-holds/new|/admin/downtimes/preview|/admin/calendars/IT/draft.*");

	private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>");

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	final RequestMappingHandlerMapping mappings;

	final HeldDesk desk;

	final Docket docket;

	final AskingForErasure asking;

	final HoldingForLaw holding;

	final HoldTargets targets;

	final Verifying verifying;

	TicketId ticket = new TicketId(new UUID(0, 0));

	AuditorTests(Stage stage, MockMvcTester pages, JdbcClient jdbc,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, Messaging messaging,
			DecidingHeld held, ViolationDeciding violations, Imposing imposing, ApplicationEventPublisher events,
			TransactionTemplate transaction, AdjustableClock clock, AskingForErasure asking, HoldingForLaw holding,
			HoldTargets targets, Verifying verifying) {
		this.asking = asking;
		this.holding = holding;
		this.targets = targets;
		this.verifying = verifying;
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
		this.mappings = mappings;
		this.desk = new HeldDesk(messaging, held, jdbc);
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
	}

	/** Something waits for a decision everywhere. */
	@BeforeEach
	void thereIsSomethingToDecide() {
		docket.late(3);
		docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		asking.ask(Cast.MARCO.buyer());
		holding.place(Cast.CARLA.administrator(),
				targets.find(Cast.CARLA.administrator(), HoldKind.ACCOUNT, "anna").orElseThrow(),
				new ReasonText("Procedimento 44/2026"));
		verifying.verify(new Actor.Person(Cast.CARLA.id().id()), ticket.id());
		desk.hold(Cast.LUCA, ticket);
		stage.write(Cast.LUCA, ticket, "Presto.");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
	}

	@Test
	void everyPageOfAdministratorsIsOpenToAuditors() {
		var opened = new ArrayList<String>();
		for (var path : paths(RequestMethod.GET)) {
			if (path.startsWith("/admin") && !BEGUN.matcher(path).matches()) {
				assertThat(get(Cast.ELENA, path)).as(path).satisfies((page) -> {
					assertThat(page).hasStatus(get(Cast.DARIO, path).getResponse().getStatus());
					assertThat(page.getResponse().getStatus()).isIn(200, 404);
				});
				opened.add(path);
			}
		}
		assertThat(opened).contains("/admin", "/admin/tickets", "/admin/audit", "/admin/violations", "/admin/sanctions",
				"/admin/shops", "/admin/calendars", "/admin/held-messages", "/admin/flags", "/admin/inspections");
	}

	/** Not even shown what they could not do. */
	@Test
	void noPageHasAFormForAuditorsToDecideBy() {
		inspect(Cast.ELENA);
		assertThat(shown()).contains("/tickets/" + ticket).allSatisfy((path) -> {
			var page = get(Cast.ELENA, path);
			assertThat(page).as(path).hasStatusOk();
			var forms = FORM.matcher(page.getResponse().getContentAsString());
			assertThat(forms.results().map((form) -> form.group()))
				.allMatch((form) -> form.contains("action=\"/language\"") || form.contains("action=\"/logout\""));
		});
	}

	/** The test above would find them: administrators have them on those pages. */
	@ParameterizedTest
	@ValueSource(strings = { "held-messages", "flags", "violations", "sanctions", "sanction-proposals", "erasures",
			"legal-holds" })
	void administratorsHaveAFormThere(String what) {
		assertThat(shown().stream().filter((path) -> path.startsWith("/admin/" + what)))
			.anySatisfy((path) -> assertThat(get(Cast.DARIO, path)).bodyText()
				.containsPattern("<form[^>]*method=\"post\"[^>]*action=\"/admin/"));
	}

	@Test
	void nothingElseThanAReasonIsTakenFromAuditors() {
		var before = everything();
		assertThat(sent(false)).hasSizeGreaterThan(40)
			.allSatisfy((request) -> assertThat(send(Cast.ELENA, request)).as(request.toString()).hasStatus(403));
		assertThat(everything()).isEqualTo(before);
	}

	/**
	 * Who has become an auditor decides nothing more, even in a session that knows them
	 * as an administrator: the security configuration lets them pass, the type doesn't.
	 */
	@Test
	void whoBecameAnAuditorDecidesNothingInTheSessionOfBefore() {
		jdbc.sql("update accounts set role = 'AUDITOR' where id = ?").param(Cast.CARLA.id().id()).update();
		var before = everything();
		assertThat(sent(true)).allSatisfy(
				(request) -> assertThat(send(Cast.CARLA, request).getResponse().getStatus()).as(request.toString())
					.isIn(403, 404));
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void auditorsAreAskedForAReasonToo() {
		assertThat(get(Cast.ELENA, "/tickets/" + ticket)).hasStatusOk()
			.bodyText()
			.contains("name=\"reason\"")
			.doesNotContain("Quando arriva?", "Presto.");
		inspect(Cast.ELENA);
		assertThat(get(Cast.ELENA, "/tickets/" + ticket)).hasStatusOk()
			.bodyText()
			.contains("Quando arriva?", "Presto.", "Elena Marchetti", "Auditor")
			.doesNotContain("name=\"body\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders", "/notices", "/standing", "/absences", "/tickets/new", "/saved-answers",
			"/agreements", "/violations", "/sanctions" })
	void auditorsHaveNoPagesOfTheParties(String path) {
		assertThat(get(Cast.ELENA, path)).hasStatus(get(Cast.DARIO, path).getResponse().getStatus());
		assertThat(get(Cast.ELENA, path).getResponse().getStatus()).isIn(302, 403);
	}

	@Test
	void auditorsAreLedToTheDashboard() {
		assertThat(get(Cast.ELENA, "/")).hasRedirectedUrl("/admin");
		assertThat(get(Cast.ELENA, "/tickets")).hasRedirectedUrl("/admin/tickets");
		assertThat(get(Cast.ELENA, "/admin")).bodyText()
			.contains("/admin/violations", "/admin/inspections", "Auditor")
			.doesNotContain("Administrator");
	}

	/** Every page there is something on to decide. */
	private List<String> shown() {
		var shown = new ArrayList<>(paths(RequestMethod.GET).stream()
			.filter((path) -> path.startsWith("/admin") && !path.matches(".*\\p{XDigit}{8}-.*")
					&& !BEGUN.matcher(path).matches())
			.toList());
		shown.addAll(List.of("/cases", "/admin/violations?view=to-decide", "/admin/sanctions?view=awaiting",
				"/admin/sanctions?shop=riva", "/admin/sanctions?view=standing"));
		shown.addAll(ids("/admin/held-messages/", "held_messages"));
		shown.addAll(ids("/admin/flags/", "flags"));
		shown.addAll(ids("/admin/violations/", "violations"));
		shown.addAll(ids("/admin/sanctions/", "sanctions"));
		shown.addAll(ids("/admin/sanction-proposals/", "sanction_proposals"));
		shown.addAll(ids("/admin/erasures/", "erasure_requests"));
		shown.addAll(ids("/admin/legal-holds/", "legal_holds"));
		shown.addAll(ids("/admin/archive/verifications/", "verifications"));
		shown.addAll(List.of("/orders/" + stage.order(Stage.ANNAS_ORDER), "/buyers/" + Cast.ANNA.id(),
				"/shops/" + Cast.House.RIVA.id(), "/admin/inspections?ticket=" + ticket));
		shown.add("/tickets/" + ticket);
		return shown;
	}

	private List<String> ids(String path, String table) {
		var ids = jdbc.sql("select id from " + table).query((row, number) -> path + row.getString(1)).list();
		assertThat(ids).as(table).isNotEmpty();
		return ids;
	}

	private record Request(HttpMethod method, String path) {
	}

	/** Everything that can be sent and is no auditor's. */
	private List<Request> sent(boolean toKnownTickets) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().getPackageName().startsWith("market.helpdesk.web"))
			.flatMap(
					(mapping) -> mapping.getKey()
						.getMethodsCondition()
						.getMethods()
						.stream()
						.filter((method) -> method != RequestMethod.GET)
						.flatMap(
								(method) -> mapping.getKey()
									.getPatternValues()
									.stream()
									.filter((pattern) -> !THEIRS.contains(pattern))
									.map((pattern) -> new Request(method.asHttpMethod(), filled(toKnownTickets
											? pattern.replace("/tickets/{id}", "/tickets/" + ticket) : pattern)))))
			.toList();
	}

	private List<String> paths(RequestMethod method) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().getPackageName().startsWith("market.helpdesk.web"))
			.filter((mapping) -> mapping.getKey().getMethodsCondition().getMethods().contains(method))
			.flatMap((mapping) -> mapping.getKey().getPatternValues().stream().map(AuditorTests::filled))
			.toList();
	}

	private static String filled(String pattern) {
		return pattern.replace("{market}", "IT")
			.replace("{date}", "2026-05-01")
			.replace("{year}", "2036")
			.replace("{message}", "2")
			.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
	}

	/**
	 * What stands in every table that is no session's: a digest of each, so that a
	 * changed row is seen too.
	 */
	private Map<String, String> everything() {
		var tables = jdbc.sql("""
				select tablename from pg_tables where schemaname = 'public' and tablename not like 'spring_session%'
				  and has_table_privilege(format('%I.%I', schemaname, tablename), 'select') order by tablename""")
			.query((row, number) -> row.getString(1))
			.list();
		assertThat(tables).hasSizeGreaterThan(80);
		var digests = new TreeMap<String, String>();
		tables.forEach((table) -> digests.put(table, jdbc
			.sql("select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from %s t"
				.formatted(table))
			.query((row, number) -> row.getString(1))
			.single()));
		return digests;
	}

	private void inspect(Cast person) {
		assertThat(pages.post()
			.uri("/tickets/{id}/inspections", ticket)
			.param("reason", "COMPLAINT")
			.with(person.signedIn())
			.with(csrf())).hasStatus(302);
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(java.net.URI.create(path)).with(person.signedIn()).exchange();
	}

	private MvcTestResult send(Cast person, Request request) {
		return pages.method(request.method())
			.uri(request.path())
			.param("reason", "Perché no")
			.param("decision", "UPHOLD")
			.param("body", "Ciao")
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

}
