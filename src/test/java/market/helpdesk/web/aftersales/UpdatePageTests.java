package market.helpdesk.web.aftersales;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.StatementCounts;
import market.helpdesk.aftersales.CaseDesk;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.aftersales.UpdateClock;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** By when people are told to expect an update, and what they are told when none came. */
@HelpdeskTest
class UpdatePageTests {

	private final Stage stage;

	private final CaseDesk desk;

	private final MockMvcTester pages;

	private final StatementCounts statements;

	UpdatePageTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			AdjustableClock clock, MockMvcTester pages, StatementCounts statements) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.pages = pages;
		this.statements = statements;
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void bothSidesSeeByWhenTheNextUpdateIsExpected(Cast person) {
		stage.waitUntil("2026-11-13T09:40");
		var ticket = open("Reso");

		assertThat(text(person, "/tickets/" + ticket, "en")).contains("Next update expected by Wed 18 Nov 24:00");
		assertThat(text(person, "/tickets/" + ticket, "it")).contains("Prossimo aggiornamento entro mer 18 nov 24:00");
	}

	/** Also before any sweep. */
	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void bothSidesSeeThatItIsOverdue(Cast person) {
		var ticket = open("Reso");
		stage.waitUntil("2026-01-21T10:00");
		var unswept = text(person, "/tickets/" + ticket, "en");
		desk.sweep();

		assertThat(unswept).contains("The update is overdue. It was expected by Mon 19 Jan 24:00");
		assertThat(text(person, "/tickets/" + ticket, "en")).contains("It was expected by Mon 19 Jan 24:00")
			.contains("No update came by the end of");
		assertThat(text(person, "/tickets/" + ticket, "it")).contains("L'aggiornamento è in ritardo. Era atteso entro");
	}

	@Test
	void nothingIsToldOfAClosedCase() {
		var ticket = stage.annaAsks("Reso", "Quando arriva il rimborso?");
		desk.close(Cast.GIULIA, desk.open(Cast.ANNA, ticket, CaseKind.RETURN), CaseOutcome.REFUNDED);

		assertThat(text(Cast.ANNA, "/tickets/" + ticket, "en")).doesNotContain("Next update");
	}

	@Test
	void aSellerSeesTheMostUrgentCasesFirst() {
		var later = openAt("2026-01-16T10:00", "Terzo");
		stage.waitUntil("2026-01-16T11:00");
		var withTheMarketplace = open("Quarto");
		stage.takeOver(Cast.CARLA, withTheMarketplace);
		openAt("2026-01-12T10:00", "Primo");
		openAt("2026-01-14T10:00", "Secondo");
		stage.waitUntil("2026-01-16T12:00");
		assertThat(later).isNotNull();
		desk.sweep();

		assertThat(text(Cast.GIULIA, "/cases", "en")).containsSubsequence("Primo", "Overdue", "Secondo", "Terzo",
				"Quarto");
		assertThat(text(Cast.ANNA, "/cases", "en")).containsSubsequence("Quarto", "Terzo", "Secondo", "Primo");
		assertThat(text(Cast.CARLA, "/cases", "it")).containsSubsequence("Quarto", "Terzo", "Secondo", "Primo",
				"In ritardo");
		assertThat(text(Cast.EWA, "/cases", "en")).contains("No open cases");
	}

	/** Some are due at the same instant, some are overdue, some are not due at all. */
	@Test
	void everyOpenCaseIsOnOnePageOfASellersListAndOnceOnly() {
		var subjects = new ArrayList<String>();
		for (var number = 0; number < 120; number++) {
			subjects.add("Numero-%d.".formatted(number));
			var ticket = open(subjects.getLast());
			if (number % 15 == 0) {
				stage.takeOver(Cast.CARLA, ticket);
			}
			stage.waitFor(Duration.ofHours((number % 5 == 0) ? 5 : 0));
		}
		desk.sweep();

		assertThat(subjectsOnAllPages(Cast.GIULIA, "/cases")).hasSize(120)
			.containsExactlyInAnyOrderElementsOf(subjects);
	}

	@Test
	void administratorsSeeWhoKeepsBuyersWaiting() {
		assertThat(text(Cast.CARLA, "/admin/updates", "en")).contains("No overdue updates");
		openAt("2026-01-13T10:00", "Reso");
		openAt("2026-01-12T11:30", "Riparazione");
		stage.waitUntil("2026-01-21T10:00");
		desk.sweep();

		var page = text(Cast.CARLA, "/admin/updates", "en");
		assertThat(page).containsSubsequence("Riva Ricondizionati", "Italy", "Mon 12 Jan 11:30", "Thu 15 Jan 24:00",
				"Fri 16 Jan 00:00", "Tue 13 Jan 10:00", "Fri 16 Jan 24:00", "Mon 19 Jan 00:00");
		assertThat(text(Cast.CARLA, "/admin/updates", "it")).contains("Aggiornamenti in ritardo", "gio 15 gen 24:00");
		assertThat(html(Cast.CARLA, "/admin", "en")).contains("href=\"/admin/updates\"");
	}

	@Test
	void theListOfOverdueUpdatesIsReadPageByPage() {
		for (var number = 0; number < 101; number++) {
			open("Reso");
		}
		stage.waitUntil("2026-01-21T10:00");
		desk.sweep();
		var references = new ArrayList<String>();
		for (var path = "/admin/updates"; path != null; path = next(html(Cast.CARLA, path, "en"))) {
			Pattern.compile("HD-[0-9A-Z-]+")
				.matcher(html(Cast.CARLA, path, "en"))
				.results()
				.forEach((match) -> references.add(match.group()));
		}

		assertThat(references).hasSize(101).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "GIULIA, /cases", "ANNA, /cases", "CARLA, /admin/updates" })
	void theListsAskAsOftenForFortyAsForOne(Cast person, String path) throws Exception {
		var counts = new ArrayList<Integer>();
		for (var rows = 0; rows < 40; rows++) {
			open("Reso");
			if (List.of(0, 9, 39).contains(rows)) {
				stage.waitFor(Duration.ofDays(7));
				desk.sweep();
				counts.add(statements.of(() -> html(person, path, "en")).size());
			}
		}
		assertThat(counts).containsOnly(counts.getFirst());
	}

	@Test
	void anUpdateCostsATicketNothingMore() throws Exception {
		var ticket = open("Reso");
		html(Cast.ANNA, "/tickets/" + ticket, "en");
		var running = statements.of(() -> html(Cast.ANNA, "/tickets/" + ticket, "en")).size();
		stage.waitUntil("2026-01-21T10:00");
		desk.sweep();

		assertThat(statements.of(() -> html(Cast.ANNA, "/tickets/" + ticket, "en"))).hasSize(running);
	}

	private TicketId open(String subject) {
		var ticket = stage.annaAsks(subject, "Quando arriva il rimborso?");
		desk.open(Cast.ANNA, ticket, CaseKind.RETURN);
		return ticket;
	}

	private TicketId openAt(String time, String subject) {
		stage.waitUntil(time);
		return open(subject);
	}

	private List<String> subjectsOnAllPages(Cast person, String first) {
		var subjects = new ArrayList<String>();
		for (var path = first; path != null; path = next(html(person, path, "en"))) {
			Pattern.compile("Numero-\\d+\\.")
				.matcher(html(person, path, "en"))
				.results()
				.forEach((match) -> subjects.add(match.group()));
		}
		return subjects;
	}

	private static @Nullable String next(String html) {
		var link = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(html);
		return link.find() ? link.group(1).replace("&amp;", "&") : null;
	}

	private String text(Cast person, String path, String language) {
		return html(person, path, language).replaceAll("<[^>]+>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
	}

	private String html(Cast person, String path, String language) {
		var result = pages.get()
			.uri(URI.create(path))
			.header("Accept-Language", language)
			.with(person.signedIn())
			.exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
