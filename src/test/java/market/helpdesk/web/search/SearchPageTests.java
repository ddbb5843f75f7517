package market.helpdesk.web.search;

import java.net.URI;
import java.sql.DriverManager;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestDatabase;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.search.Indexing;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
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

/** What everyone finds, and how a page shows it (R5). */
@HelpdeskTest
class SearchPageTests {

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	final Stage stage;

	final MockMvcTester pages;

	final Indexing indexing;

	final Deals deals;

	final JdbcClient jdbc;

	SearchPageTests(Stage stage, MockMvcTester pages, Indexing indexing, Proposing proposing, Agreeing agreeing,
			AgreementLists lists, Threads threads, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.indexing = indexing;
		this.deals = new Deals(proposing, agreeing, lists, threads);
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, /search", "GIULIA, /search", "LUCA, /search", "CARLA, /admin/search", "ELENA, /admin/search" })
	void aHitIsMarkedAndLeadsToItsMessage(Cast person, String page) {
		var ticket = annaAsks("Lo schermo ha un'ammaccatura in alto");
		assertThat(at(person, page + "?q=ammaccatura")).contains("<mark>ammaccatura</mark>", "Lo schermo ha un",
				"/tickets/%s?before=26#message-1".formatted(ticket));
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void strangersFindNothing(Cast stranger) {
		annaAsks("Lo schermo ha un'ammaccatura in alto");
		assertThat(at(stranger, "/search?q=ammaccatura")).contains("Nothing has these words").doesNotContain("in alto");
	}

	@Test
	void whatPeopleWroteIsNoMarkup() {
		annaAsks("<script>alert('ammaccatura')</script> & <b>qui</b>");
		assertThat(at(Cast.GIULIA, "/search?q=ammaccatura"))
			.contains("&lt;script&gt;alert(&#39;<mark>ammaccatura</mark>&#39;)&lt;/script&gt; &amp; &lt;b&gt;qui")
			.doesNotContain("<script>alert");
		assertThat(at(Cast.GIULIA, "/search?q=%22%3E%3Cscript%3Ealert(1)")).doesNotContain("<script>alert");
	}

	@Test
	void everyPageOfTheListLeadsToTheNext() {
		var ticket = annaAsks("parola 0");
		for (var number = 1; number < 45; number++) {
			stage.write(Cast.ANNA, ticket, "parola " + number);
		}
		indexing.run();
		var shown = 0;
		var path = "/search?q=parola&kind=MESSAGE";
		while (path != null) {
			var page = at(Cast.GIULIA, path);
			shown += page.split("<mark>parola</mark>", -1).length - 1;
			var next = NEXT.matcher(page);
			path = next.find() ? next.group(1).replace("&amp;", "&") : null;
		}
		assertThat(shown).isEqualTo(45);
	}

	@Test
	void aPageThatNarrowsNothingDownExplainsHow() {
		assertThat(at(Cast.ANNA, "/search")).contains("What are you looking for?", "without the word behind the minus");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?from=soon&to=9999-99-99&kind=x&topic=&state=ANY&sort=worst&after=x~y", "?after=NaN~1_2",
			"?q=%27%22%28%29%3A*%26%7C%21", "?q=%01%7F%E2%80%AE", "?from=0000-01-01&q=a" })
	void whatNobodyUnderstandsIsNoError(String query) {
		annaAsks("Schermo");
		assertThat(get(Cast.ANNA, "/search" + query)).hasStatusOk();
		assertThat(get(Cast.CARLA, "/admin/search" + query)).hasStatusOk();
	}

	@Test
	void aPageShowsWhatItWentBy() {
		annaAsks("Schermo rotto");
		var page = at(Cast.GIULIA, "/search?q=schermo&kind=message&sort=BEST&topic=nothing");
		assertThat(page).contains("<option value=\"MESSAGE\" selected=\"selected\">",
				"<option value=\"best\" selected=\"selected\">", "<mark>Schermo</mark>");
	}

	@Test
	void nothingFoundSaysWhyNot() {
		annaAsks("Schermo");
		assertThat(at(Cast.GIULIA, "/search?q=tastiera")).contains("Nothing has these words", "Nothing found</p>");
		assertThat(at(Cast.GIULIA, "/search?kind=ATTACHMENT")).contains("Nothing fits all of this")
			.doesNotContain("Nothing has these words");
		assertThat(at(Cast.GIULIA, "/search?q=schermo&from=2026-01-20&to=2026-01-10"))
			.contains("The first day is after the last");
	}

	@Test
	void howManyHitsThereAreIsSaidWhereItIsHeard() {
		var ticket = annaAsks("parola 0");
		assertThat(at(Cast.GIULIA, "/search?q=parola")).contains("role=\"status\">1 hit</p>");
		for (var number = 1; number < 25; number++) {
			stage.write(Cast.ANNA, ticket, "parola " + number);
		}
		indexing.run();
		assertThat(at(Cast.GIULIA, "/search?q=parola")).contains("role=\"status\">20 hits, and more</p>");
		assertThat(at(Cast.GIULIA, "/search")).contains("role=\"status\"></p>");
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, /search", "GIULIA, /search", "CARLA, /admin/search" })
	void anOrderNumberLeadsToTheOrderThoughThereIsNoTicket(Cast person, String page) {
		assertThat(at(person, page + "?q=it-204655")).contains(
				"href=\"/orders/" + stage.order(Stage.ANNAS_ORDER) + "\"", "Order IT-204655", "Exactly what you typed");
		assertThat(at(Cast.MARCO, "/search?q=it-204655")).contains("Nothing has these words");
	}

	@Test
	void anAgreementShowsItsAmountAsReadersWriteIt() {
		var ticket = annaAsks("Schermo");
		deals.propose(Cast.GIULIA, ticket, Deals.refund("20.00"));
		indexing.run();
		assertThat(at(Cast.GIULIA, "/search?q=20,00+EUR")).contains("€20.00", "Refund").doesNotContain("20.000");
		assertThat(at(Cast.CARLA, "/admin/search?kind=AGREEMENT")).contains("€20.00");
	}

	@Test
	void whatOneSearchesInIsNamedAndCanBeLeft() {
		annaAsks("Schermo");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Schermo");
		indexing.run();
		assertThat(at(Cast.GIULIA, "/search?q=schermo&buyer=" + Cast.ANNA.id()))
			.contains("Only what concerns Anna Bruni is looked through.", "href=\"/search?q=schermo\"",
					"name=\"buyer\" value=\"%s\"".formatted(Cast.ANNA.id()), "Oggetto")
			.doesNotContain("Marco Conti");
		assertThat(at(Cast.ANNA, "/search?shop=" + House.RIVA.id())).contains("Only what concerns Riva Ricondizionati");
		assertThat(at(Cast.EWA, "/search?buyer=" + Cast.ANNA.id())).doesNotContain("Anna Bruni");
	}

	/** A table that somebody else has to himself lets a search wait for ever. */
	@Test
	void whatTakesTooLongSaysSo() throws Exception {
		annaAsks("Schermo");
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
				var lock = owner.createStatement()) {
			owner.setAutoCommit(false);
			lock.execute("lock table message_search in access exclusive mode");
			assertThat(at(Cast.GIULIA, "/search?q=schermo")).contains("That takes too long", "value=\"schermo\"");
			owner.rollback();
		}
		assertThat(at(Cast.GIULIA, "/search?q=schermo")).contains("<mark>Schermo</mark>");
	}

	/** Each page of what is found shows something else. */
	@Test
	void eachPageThatAnAdministratorLooksAtIsOnRecord() {
		var ticket = annaAsks("parola 0");
		for (var number = 1; number < 25; number++) {
			stage.write(Cast.ANNA, ticket, "parola " + number);
		}
		indexing.run();
		var next = NEXT.matcher(at(Cast.CARLA, "/admin/search?kind=MESSAGE"));
		assertThat(next.find()).isTrue();
		for (var time = 0; time < 2; time++) {
			assertThat(at(Cast.CARLA, next.group(1).replace("&amp;", "&"))).doesNotContain("parola");
		}
		assertThat(jdbc.sql("select words, continued from disclosures where kind = 'SEARCHED' order by continued")
			.query((row, number) -> row.getString("words") + ", continued: " + row.getBoolean("continued"))
			.list()).containsExactly("kind: MESSAGE, continued: false", "kind: MESSAGE, continued: true");
	}

	@Test
	void thatAnAdministratorSearchedIsOnRecord() {
		annaAsks("Schermo rotto");
		at(Cast.CARLA, "/admin/search?q=schermo&name=anna");
		at(Cast.ELENA, "/admin/search?q=rotto");
		at(Cast.GIULIA, "/search?q=schermo");
		at(Cast.CARLA, "/admin/search");
		assertThat(jdbc.sql("select words from disclosures where kind = 'SEARCHED' order by words")
			.query((row, number) -> row.getString("words"))
			.list()).containsExactly("name: anna · schermo", "rotto");
		assertThat(jdbc.sql("select count(*) from audit_entries where action = 'WordsSearched'")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void administratorsAreLedToTheirOwnSearch() {
		assertThat(get(Cast.CARLA, "/search")).hasRedirectedUrl("/admin/search");
	}

	@Test
	void anAdministratorSavesSearchesForTheirOwnUse() {
		assertThat(save(Cast.CARLA, "IBAN", "q=iban&kind=MESSAGE")).hasStatus(302)
			.hasRedirectedUrl("/admin/search?q=iban&kind=MESSAGE&saving=saved");
		assertThat(at(Cast.CARLA, "/admin/search?q=iban&kind=MESSAGE&saving=saved")).contains("The search is saved.",
				"href=\"/admin/search?q=iban&amp;kind=MESSAGE\"");
		assertThat(at(Cast.DARIO, "/admin/search")).doesNotContain("IBAN");
		var id = jdbc.sql("select id from saved_searches").query(UUID.class).single();
		remove(Cast.DARIO, id);
		assertThat(at(Cast.CARLA, "/admin/search")).contains("IBAN");
		remove(Cast.CARLA, id);
		remove(Cast.CARLA, id);
		assertThat(at(Cast.CARLA, "/admin/search")).doesNotContain("IBAN");
	}

	@Test
	void whatIsSavedIsWhatWasUnderstood() {
		save(Cast.CARLA, "IBAN", "kind=message&q=iban&state=odd&saving=saved&from=2026-01-14");
		assertThat(jdbc.sql("select criteria from saved_searches").query(String.class).single())
			.isEqualTo("q=iban&kind=MESSAGE&from=2026-01-14");
	}

	@Test
	void aSearchOfTheSameNameReplacesTheFirst() {
		save(Cast.CARLA, "IBAN", "q=iban");
		save(Cast.CARLA, "IBAN", "q=conto");
		assertThat(jdbc.sql("select criteria from saved_searches").query(String.class).single()).isEqualTo("q=conto");
	}

	@Test
	void aSearchIsNotSavedWithoutANameOrWithoutWords() {
		assertThat(save(Cast.CARLA, " ", "q=iban")).hasRedirectedUrl("/admin/search?q=iban&saving=unnamed");
		assertThat(save(Cast.CARLA, "x".repeat(61), "q=iban")).hasRedirectedUrl("/admin/search?q=iban&saving=longName");
		assertThat(save(Cast.CARLA, "IBAN", "x=y")).hasRedirectedUrl("/admin/search?&saving=nothing");
		assertThat(save(Cast.CARLA, "IBAN", "q=" + "%F0%9F%99%82".repeat(300)).getResponse().getRedirectedUrl())
			.endsWith("&saving=longCriteria");
		assertThat(save(Cast.CARLA, "IBAN", "")).hasRedirectedUrl("/admin/search?&saving=nothing");
		for (var number = 0; number < 50; number++) {
			save(Cast.CARLA, "Ricerca " + number, "q=" + number);
		}
		assertThat(save(Cast.CARLA, "Una di troppo", "q=x")).hasRedirectedUrl("/admin/search?q=x&saving=tooMany");
		assertThat(jdbc.sql("select count(*) from saved_searches").query(Long.class).single()).isEqualTo(50);
	}

	@Test
	void auditorsReadOnly() {
		assertThat(save(Cast.ELENA, "IBAN", "q=iban")).hasStatus(403);
		assertThat(at(Cast.ELENA, "/admin/search?q=iban")).doesNotContain("Save this search");
	}

	private MvcTestResult save(Cast person, String name, String criteria) {
		return pages.post()
			.uri("/admin/saved-searches")
			.param("label", name)
			.param("criteria", criteria)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private void remove(Cast person, UUID id) {
		assertThat(pages.post().uri("/admin/saved-searches/{id}/removal", id).with(person.signedIn()).with(csrf()))
			.hasStatus(302);
	}

	private TicketId annaAsks(String body) {
		var ticket = stage.annaAsks("Oggetto", body);
		indexing.run();
		return ticket;
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(URI.create(path)).with(person.signedIn()).exchange();
	}

	private String at(Cast person, String path) {
		var page = get(person, path);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
