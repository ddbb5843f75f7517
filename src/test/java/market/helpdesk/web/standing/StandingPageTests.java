package market.helpdesk.web.standing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.aftersales.CaseDesk;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.aftersales.UpdateClock;
import market.helpdesk.quality.Aspect;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.Rating;
import market.helpdesk.standing.StandingJob;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a shop is told of its standing (R21). */
@HelpdeskTest
class StandingPageTests {

	private final Stage stage;

	private final CaseDesk desk;

	private final Rating rating;

	private final StandingJob job;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Clock clock;

	StandingPageTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			Rating rating, StandingJob job, MockMvcTester pages, JdbcClient jdbc, AdjustableClock clock) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.rating = rating;
		this.job = job;
		this.pages = pages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Test
	void aShopThatHasDoneNothingIsToldWhereItStarts() {
		assertThat(text(Cast.GIULIA, "/standing")).contains("90 of 100", "Good", "not computed yet",
				"This is where every shop starts", "Visibility in search 0.95", "Nothing lowers it",
				"The course begins with the second day");
		job.sweep(clock.instant());
		assertThat(text(Cast.GIULIA, "/standing")).contains("90 of 100", "as of Wed 14 Jan 10:00",
				"This is where every shop starts", "since Wed 14 Jan 10:00");
	}

	@ParameterizedTest
	@EnumSource(names = { "GIULIA", "LUCA" })
	void whoeverBelongsToAShopSeesWhatItsStandingIsMadeOf(Cast seller) {
		aMixedWeek();
		assertThat(text(seller, "/standing"))
			.contains("Riva Ricondizionati", "2 of 3 answers on time", "lately 2 of 3",
					"Half of the answers came within 0 h 30 m of working time", "1 of 2 ratings were good",
					"Flags upheld: 1", "2 of 4 recommended stages gone through")
			.doesNotContain("This is where every shop starts");
	}

	@Test
	void everyRowThatLowersItIsThereWithItsCostAndItsEnd() {
		aMixedWeek();
		assertThat(text(Cast.GIULIA, "/standing")).containsPattern(
				"Not answered within 24 working hours HD-\\S+ Thu 15 Jan 10:00 −\\d\\.\\d 14 Apr less from 14 Feb on")
			.containsPattern("Rated as not complete or not clear HD-\\S+ Wed 14 Jan \\d\\d:\\d\\d −\\d\\.\\d")
			.containsPattern("Flag upheld HD-\\S+ Wed 14 Jan \\d\\d:\\d\\d −\\d\\.\\d")
			.containsPattern("2 stages left out HD-\\S+ Wed 14 Jan \\d\\d:\\d\\d −\\d\\.\\d");
	}

	@Test
	void whatWouldHelpMostIsComputedAndNotGuessed() {
		aMixedWeek();
		var score = jdbc.sql("select score from standings where shop_id = ?")
			.param(House.RIVA.id().id())
			.query(Integer.class)
			.single();
		var told = Pattern.compile("Answer the next 10 messages on time, as soon as you do now \\+(\\d+\\.\\d) points")
			.matcher(text(Cast.GIULIA, "/standing"));
		assertThat(told.find()).isTrue();
		for (var answers = 0; answers < 10; answers++) {
			var ticket = stage.annaAsks("Ancora", "Quando?");
			stage.waitFor(Duration.ofMinutes(30));
			stage.write(Cast.GIULIA, ticket, "Domani");
		}
		job.sweep(clock.instant());
		assertThat(Double.parseDouble(told.group(1)))
			.isCloseTo(jdbc.sql("select score from standings where shop_id = ?")
				.param(House.RIVA.id().id())
				.query(Integer.class)
				.single() - score, within(1.1));
	}

	@Test
	void theCourseIsDrawnAndTold() {
		aMixedWeek();
		stage.waitUntil("2026-01-19T10:00");
		job.sweep(clock.instant());
		var page = page(Cast.GIULIA, "/standing", "en");
		assertThat(page).contains("<svg", "class=\"standing-chart__line\" d=\"M0.0,").doesNotContain("style=");
		assertThat(text(Cast.GIULIA, "/standing"))
			.containsPattern("From \\d\\d on 14 Jan to \\d\\d now\\. The lowest was \\d\\d, on 1\\d Jan\\.")
			.contains("Day by day, as a table");
	}

	@Test
	void theListOfWhatLowersItGoesOnOnFurtherPages() {
		for (var late = 0; late < 60; late++) {
			stage.annaAsks("Rimborso " + late, "Quando arriva?");
			stage.waitFor(Duration.ofMinutes(1));
		}
		stage.waitUntil("2026-01-16T10:00");
		stage.sweep();
		job.sweep(clock.instant());
		var first = page(Cast.GIULIA, "/standing", "en");
		var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
		assertThat(next.find()).isTrue();
		var second = page(Cast.GIULIA, next.group(1).replace("&amp;", "&"), "en");
		assertThat(first.split("Not answered within", -1)).hasSize(51);
		assertThat(second.split("Not answered within", -1)).hasSize(11);
		assertThat(second).contains("rel=\"first\"").doesNotContain("rel=\"next\"");
	}

	@Test
	void whatWasWaivedLowersNothing() {
		aMixedWeek();
		jdbc.sql("""
				insert into violation_waivers (shop_id, violation_id, cause, waived_by, reason, waived_at)
				select shop_id, id, 'APPEAL', ?, 'It was a mistake', '2026-01-15 10:00Z' from violations""")
			.param(Cast.CARLA.id().id())
			.update();
		assertThat(text(Cast.GIULIA, "/standing")).doesNotContain("Not answered within", "Flag upheld HD-")
			.contains("Rated as not complete");
	}

	/**
	 * Two shops of one owner: each its own page, and the lower number in the navigation.
	 */
	@Test
	void whoeverBelongsToSeveralShopsChooses() {
		jdbc.sql("insert into shop_members (shop_id, account_id, role) values (?, ?, 'AGENT')")
			.params(House.NOWA_KOMORKA.id().id(), Cast.GIULIA.id().id())
			.update();
		aMixedWeek();
		assertThat(text(Cast.GIULIA, "/standing")).contains("Nowa Komórka · as of");
		assertThat(text(Cast.GIULIA, "/standing?shop=riva")).contains("Riva Ricondizionati · as of");
		assertThat(page(Cast.GIULIA, "/standing", "en"))
			.containsPattern("class=\"navigation__score\" data-band=\"\\w+\">" + score(House.RIVA) + "<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nowa-komorka", "nowhere", "%27" })
	void anotherShopIsNotThere(String shop) {
		assertThat(pages.get().uri(URI.create("/standing?shop=" + shop)).with(Cast.GIULIA.signedIn())).hasStatus(404);
	}

	/** They may be competitors. */
	@Test
	void whoeverStandsInSeesNothingOfIt() {
		Stage.asOwner("delete from shop_members where account_id = '%s'".formatted(Cast.EWA.id()));
		assertThat(text(Cast.EWA, "/standing")).contains("No shop of your own").doesNotContain("of 100");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "CARLA" })
	void itIsAPageForSellers(Cast person) {
		assertThat(pages.get().uri("/standing").with(person.signedIn())).hasStatus(403);
	}

	@Test
	void administratorsSeeWhatTheShopSees() {
		aMixedWeek();
		var path = "/admin/shops/" + House.RIVA.id() + "/standing";
		assertThat(text(Cast.CARLA, path)).contains("Standing of Riva Ricondizionati", "2 of 3 answers on time",
				"Not answered within 24 working hours", "How it is computed");
		assertThat(pages.get().uri(path).with(Cast.GIULIA.signedIn())).hasStatus(403);
		assertThat(pages.get()
			.uri("/admin/shops/00000000-0000-0000-0000-000000000000/standing")
			.with(Cast.CARLA.signedIn())).hasStatus(404);
		assertThat(pages.get().uri("/admin/shops/nothing/standing").with(Cast.CARLA.signedIn())).hasStatus(404);
	}

	@Test
	void everyPageOfASellerTellsTheNumber() {
		assertThat(page(Cast.GIULIA, "/orders", "en")).doesNotContain("navigation__score");
		aMixedWeek();
		assertThat(page(Cast.GIULIA, "/orders", "en"))
			.containsPattern("class=\"navigation__score\" data-band=\"\\w+\">" + score(House.RIVA) + "<");
		assertThat(page(Cast.ANNA, "/orders", "en")).doesNotContain("navigation__score");
	}

	@Test
	void itIsToldInItalian() {
		aMixedWeek();
		assertThat(page(Cast.GIULIA, "/standing", "it")).contains("Punteggio", "2 risposte su 3 in tempo",
				"Che cosa lo abbassa", "Come si calcola");
	}

	/**
	 * Two answers in half an hour, one missed; two ratings, a flag, a repair without two
	 * of its stages.
	 */
	private void aMixedWeek() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		var good = answered("Spedizione");
		var bad = answered("Garanzia");
		rating.rate(Cast.ANNA.buyer(), good, "2", Map.of(Aspect.CLEAR, true));
		rating.rate(Cast.ANNA.buyer(), bad, "2", Map.of(Aspect.COMPLETE, false));
		stage.flag(Cast.ANNA, bad, 2, FlagKind.VAGUE);
		stage.uphold(Cast.CARLA, bad, 2);
		var repair = desk.open(Cast.ANNA, good, CaseKind.WARRANTY);
		desk.reach(Cast.GIULIA, repair, CaseStage.RECEIVED);
		desk.reach(Cast.GIULIA, repair, CaseStage.SENT);
		desk.close(Cast.GIULIA, repair, CaseOutcome.REPAIRED);
		stage.waive(Cast.ANNA, bad);
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
		job.sweep(clock.instant());
	}

	private TicketId answered(String subject) {
		var ticket = stage.annaAsks(subject, "Quando?");
		stage.waitFor(Duration.ofMinutes(30));
		stage.write(Cast.GIULIA, ticket, "Domani");
		return ticket;
	}

	private int score(House house) {
		return jdbc.sql("select score from standings where shop_id = ?")
			.param(house.id().id())
			.query(Integer.class)
			.single();
	}

	private String text(Cast person, String path) {
		return page(person, path, "en").replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	private String page(Cast person, String path, String language) {
		var page = pages.get()
			.uri(URI.create(path))
			.with(person.signedIn())
			.header("Accept-Language", language)
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
