package market.helpdesk.web.held;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@HelpdeskTest
class HeldMessagePageTests {

	final Stage stage;

	final MockMvcTester pages;

	final HeldDesk desk;

	final Receiving receiving;

	final Attaching attaching;

	final JdbcClient jdbc;

	HeldMessagePageTests(Stage stage, MockMvcTester pages, Messaging messaging, DecidingHeld deciding,
			Receiving receiving, Attaching attaching, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.desk = new HeldDesk(messaging, deciding, jdbc);
		this.receiving = receiving;
		this.attaching = attaching;
		this.jdbc = jdbc;
	}

	@Test
	void theQueueShowsWhatWasWrittenWithWhatWasFoundMarked() {
		hold();
		stage.waitUntil("2026-01-14T12:10");
		assertThat(get(Cast.CARLA, "/admin/held-messages")).hasStatusOk()
			.bodyText()
			.contains("<mark>347 555 0192</mark>", "Luca Sartori", "Riva Ricondizionati", "phone number",
					"waiting for 2 h 10 m", "21 h 50 m left");
	}

	/** The ticket is somebody's correspondence, and needs a reason to be read. */
	@Test
	void theQueueTellsNothingElseOfTheTicket() {
		hold();
		assertThat(get(Cast.CARLA, "/admin/held-messages")).bodyText()
			.doesNotContain("Quando parte?", "Rimborso", "Anna Bruni");
	}

	@Test
	void whoeverWaitsLongestComesFirst() {
		desk.hold(Cast.GIULIA, stage.annaAsks("Uno", "Quando?"));
		stage.waitUntil("2026-01-14T10:30");
		desk.hold(Cast.LUCA, stage.annaAsks("Due", "Quando?"));
		assertThat(get(Cast.CARLA, "/admin/held-messages")).bodyText()
			.containsSubsequence("Giulia Riva", "Luca Sartori");
	}

	@Test
	void administratorsReadTheFilesOfWhatIsHeld() {
		var photo = receiving.receive(House.RIVA.id(), Cast.LUCA.id(), "ricevuta.jpg",
				new ByteArrayInputStream(SampleFiles.jpeg(64, 48)));
		var message = NewMessage.of(new MessageBody(HeldDesk.TEXT))
			.with(attaching.enclose(Cast.LUCA.id(), List.of(photo)));
		var held = desk.hold(Cast.LUCA, stage.annaAsks("Rimborso", "Quando parte?"), message);
		var other = hold();
		var file = "/files/" + jdbc.sql("select id from held_files").query(UUID.class).single();
		for (var page : List.of("/admin/held-messages", "/admin/held-messages/" + held)) {
			assertThat(get(Cast.CARLA, page)).bodyText().contains("/admin/held-messages/" + held + file);
		}
		assertThat(get(Cast.CARLA, "/admin/held-messages/" + held + file)).hasStatusOk()
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Type", "image/jpeg")
			.headers()
			.hasHeaderSatisfying("Content-Disposition",
					(value) -> assertThat(value).singleElement().asString().startsWith("attachment"));
		assertThat(get(Cast.CARLA, "/admin/held-messages/" + other + file)).hasStatus(404);
		assertThat(get(Cast.CARLA, "/admin/held-messages/" + held + "/files/" + held)).hasStatus(404);
		for (var person : List.of(Cast.ANNA, Cast.LUCA, Cast.EWA)) {
			assertThat(get(person, "/admin/held-messages/" + held + file)).hasStatus(403);
		}
		assertThat(get(Cast.LUCA, "/held-messages")).bodyText().doesNotContain(file);
	}

	@Test
	void anEmptyQueueSaysSo() {
		assertThat(get(Cast.CARLA, "/admin/held-messages")).hasStatusOk().bodyText().contains("Nothing is held");
	}

	@Test
	void theDashboardTellsHowManyThereAre() {
		hold();
		assertThat(get(Cast.CARLA, "/admin")).bodyText().contains("1 held message to decide");
	}

	@ParameterizedTest
	@ValueSource(strings = { "release", "masked-release", "refusal" })
	void aDecisionLeadsBackToTheQueue(String decision) {
		var held = hold();
		assertThat(post(Cast.CARLA, decision, held, "Perché sì")).hasStatus(302)
			.hasRedirectedUrl("/admin/held-messages?decided");
		assertThat(jdbc.sql("select reason from held_message_decisions").query(String.class).single())
			.isEqualTo("Perché sì");
		assertThat(get(Cast.CARLA, "/admin/held-messages?decided=")).bodyText().contains("The decision is made");
	}

	@ParameterizedTest
	@ValueSource(strings = { "release", "masked-release" })
	void aReleaseNeedsNoReasonOfItsOwn(String decision) {
		assertThat(post(Cast.CARLA, decision, hold(), "")).hasStatus(302);
		assertThat(jdbc.sql("select reason from held_message_decisions").query(String.class).single()).isNotBlank();
	}

	@Test
	void aRefusalWithoutAReasonIsAskedAgain() {
		var held = hold();
		assertThat(post(Cast.CARLA, "refusal", held, " ")).hasStatus(422).bodyText().contains("Please say why.");
		assertThat(desk.count("held_message_decisions")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "release", "masked-release", "refusal" })
	void aReasonThatIsTooLongIsKept(String decision) {
		var reason = "x".repeat(501);
		assertThat(post(Cast.CARLA, decision, hold(), reason)).hasStatus(422)
			.bodyText()
			.contains(reason, "501 characters");
		assertThat(desk.count("held_message_decisions")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "release", "masked-release", "refusal" })
	void whoComesSecondSeesWhatWasDecidedAndLosesNothing(String decision) {
		var held = hold();
		desk.refuse(Cast.DARIO, held);
		assertThat(post(Cast.CARLA, decision, held, "Perché sì")).hasStatus(409)
			.bodyText()
			.contains("Somebody has decided it already", "Refused by Dario Greco", "Write here only", "Perché sì");
	}

	@Test
	void inATicketThatWasTakenOverNothingIsReleased() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.takeOver(Cast.DARIO, ticket);
		assertThat(post(Cast.CARLA, "release", held, "")).hasStatus(409)
			.bodyText()
			.contains("taken this ticket over", "Refuse");
		assertThat(post(Cast.CARLA, "refusal", held, "No")).hasStatus(302);
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "LUCA", "EWA" })
	void onlyAdministratorsDecide(Cast person) {
		var held = hold();
		for (var decision : new String[] { "release", "masked-release", "refusal" }) {
			assertThat(post(person, decision, held, "Perché sì")).hasStatus(403);
		}
		assertThat(get(person, "/admin/held-messages/" + held)).hasStatus(403);
		assertThat(desk.count("held_message_decisions")).isZero();
	}

	@Test
	void whatIsNotHeldIsNotThere() {
		var none = new HeldMessageId(UUID.randomUUID());
		assertThat(get(Cast.CARLA, "/admin/held-messages/" + none)).hasStatus(404);
		assertThat(get(Cast.CARLA, "/admin/held-messages/1")).hasStatus(404);
		assertThat(post(Cast.CARLA, "release", none, "")).hasStatus(404);
		assertThat(post(Cast.CARLA, "refusal", none, "")).hasStatus(404);
	}

	@Test
	void theShopSeesWhatWaitsAndWhatBecameOfIt() {
		var held = hold();
		assertThat(get(Cast.GIULIA, "/held-messages")).hasStatusOk()
			.bodyText()
			.contains("<mark>347 555 0192</mark>", "Luca Sartori", "Waiting", "stops no deadline");
		desk.refuse(Cast.CARLA, held);
		assertThat(get(Cast.LUCA, "/held-messages")).bodyText()
			.contains("Refused", "Write here only")
			.doesNotContain("Carla Moretti");
	}

	@Test
	void theShopIsLedToWhatWasReleased() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.release(Cast.CARLA, desk.hold(Cast.LUCA, ticket));
		assertThat(get(Cast.LUCA, "/held-messages")).bodyText().contains("/tickets/%s#message-2".formatted(ticket));
	}

	@Test
	void anotherShopSeesNothingOfIt() {
		hold();
		assertThat(get(Cast.EWA, "/held-messages")).hasStatusOk()
			.bodyText()
			.contains("Nothing was held")
			.doesNotContain("347 555 0192");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "CARLA" })
	void theShopsOwnPageIsTheirs(Cast person) {
		assertThat(get(person, "/held-messages")).hasStatus(403);
	}

	@Test
	void theTicketTellsTheShopWhatIsKeptBackAndTheBuyerNothing() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		assertThat(get(Cast.GIULIA, "/tickets/" + ticket)).bodyText()
			.contains("The message of Luca Sartori", "waits for the marketplace");
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText()
			.doesNotContain("Luca Sartori", "kept-back", "347 555 0192");
		desk.refuse(Cast.CARLA, held);
		assertThat(get(Cast.GIULIA, "/tickets/" + ticket)).bodyText().contains("was refused", "Write here only");
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText().doesNotContain("Luca Sartori", "Write here only");
	}

	@Test
	void whatIsReleasedIsTimedByWhenItWasSentAndTheThreadSaysSo() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.waitUntil("2026-01-14T11:00");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-14T15:00");
		desk.release(Cast.CARLA, held);
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA }) {
			assertThat(get(person, "/tickets/" + ticket)).bodyText()
				.contains("Wed 14 Jan 11:00", "released it Wed 14 Jan 15:00", "on time, 23 h 00 m to spare")
				.doesNotContain("kept-back");
		}
	}

	@Test
	void bothSidesSeeThatSomethingIsHiddenAndAnInspectionShowsWhat() {
		var ticket = stage.annaAsks("Rimborso", "Chiamatemi al 347 555 0192, grazie");
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText()
			.contains("Chiamatemi al •••, grazie", "hidden from the other side (rule R7)")
			.doesNotContain("347 555 0192");
		assertThat(get(Cast.GIULIA, "/tickets/" + ticket)).bodyText()
			.contains("Chiamatemi al •••, grazie", "Contact or payment data in it is hidden (rule R7)")
			.doesNotContain("347 555 0192");
		pages.post()
			.uri("/tickets/" + ticket + "/inspections")
			.with(Cast.CARLA.signedIn())
			.with(csrf())
			.param("reason", "DISPUTE")
			.exchange();
		assertThat(get(Cast.CARLA, "/tickets/" + ticket)).bodyText()
			.contains("Chiamatemi al •••, grazie", "<mark>347 555 0192</mark>");
	}

	private HeldMessageId hold() {
		return desk.hold(Cast.LUCA, stage.annaAsks("Rimborso", "Quando parte?"));
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(path).with(person.signedIn()).exchange();
	}

	private MvcTestResult post(Cast person, String decision, HeldMessageId held, String reason) {
		return pages.post()
			.uri("/admin/held-messages/%s/%s".formatted(held, decision))
			.with(person.signedIn())
			.with(csrf())
			.param("reason", reason)
			.exchange();
	}

}
