package market.helpdesk.privacy;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Whoever has a word in a ticket, wherever it is kept, holds the ticket when they are
 * held by law: also where they wrote nothing that was delivered.
 */
@HelpdeskTest
class EverybodyInATicketTests {

	private final Stage stage;

	private final Erasing erasing;

	private final HoldingForLaw holding;

	private final HoldTargets targets;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Clock clock;

	EverybodyInATicketTests(Stage stage, Erasing erasing, HoldingForLaw holding, HoldTargets targets,
			MockMvcTester pages, JdbcClient jdbc, Clock clock) {
		this.stage = stage;
		this.erasing = erasing;
		this.holding = holding;
		this.targets = targets;
		this.pages = pages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The one thing somebody did in a ticket of Anna's that Giulia answered. */
	enum Deed {

		OPENED("tickets", Cast.ANNA, (test, ticket) -> {
		}),

		WROTE("messages", Cast.LUCA,
				(test, ticket) -> test.send(Cast.LUCA, "/tickets/%s/messages".formatted(ticket), "body", "Arriva.")),

		WAS_HELD("held_messages", Cast.LUCA, (test, ticket) -> {
			test.send(Cast.LUCA, "/tickets/%s/messages".formatted(ticket), "body", "Scrivimi a luca@posta.example",
					"as", "look");
			test.refuseHeld(Cast.DARIO);
		}),

		REFUSED_A_HELD_MESSAGE("held_message_decisions", Cast.DARIO, (test, ticket) -> {
			test.send(Cast.LUCA, "/tickets/%s/messages".formatted(ticket), "body", "Scrivimi a luca@posta.example",
					"as", "look");
			test.refuseHeld(Cast.DARIO);
		}),

		WAS_SCREENED("screenings", Cast.LUCA,
				(test, ticket) -> test.send(Cast.LUCA, "/tickets/%s/agreements".formatted(ticket), "kind", "OTHER",
						"terms", "Scrivimi a luca@posta.example", "message", "2")),

		PROPOSED("agreements", Cast.LUCA, (test, ticket) -> {
			test.propose(ticket);
			test.send(Cast.ANNA, "/agreements/%s/refusal".formatted(test.only("agreements")), "word", "No");
		}),

		ANSWERED_A_PROPOSAL("agreement_answers", Cast.LUCA, (test, ticket) -> {
			test.send(Cast.ANNA, "/tickets/%s/agreements".formatted(ticket), "kind", "OTHER", "terms",
					"Uno sconto sulla custodia", "message", "2");
			test.send(Cast.LUCA, "/agreements/%s/refusal".formatted(test.only("agreements")), "word", "No");
		}),

		REACHED_A_STAGE("case_stages", Cast.LUCA, (test, ticket) -> {
			test.openCase(ticket);
			test.send(Cast.LUCA, "/cases/%s/stages".formatted(test.only("cases")), "stage", "RECEIVED", "from",
					"ANNOUNCED", "note", "Integro");
			test.send(Cast.GIULIA, "/cases/%s/outcome".formatted(test.only("cases")), "outcome", "REJECTED", "from",
					"RECEIVED", "reason", "Usato", "skipReason", "Visto subito");
		}),

		CLOSED_A_CASE("case_outcomes", Cast.LUCA, (test, ticket) -> {
			test.openCase(ticket);
			test.send(Cast.LUCA, "/cases/%s/outcome".formatted(test.only("cases")), "outcome", "REJECTED", "from",
					"ANNOUNCED", "reason", "Usato");
		}),

		DECIDED_A_FLAG("flag_decisions", Cast.DARIO, (test, ticket) -> {
			test.stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
			test.stage.dismiss(Cast.DARIO, ticket, 2);
		}),

		TOOK_OVER("take_overs", Cast.DARIO, (test, ticket) -> {
			test.stage.write(Cast.ANNA, ticket, "E allora?");
			test.stage.takeOver(Cast.DARIO, ticket);
			test.stage.handBack(Cast.DARIO, ticket);
		}),

		INSPECTED("inspections", Cast.DARIO, (test, ticket) -> test.send(Cast.DARIO,
				"/tickets/%s/inspections".formatted(ticket), "reason", "OTHER", "note", "Su richiesta"));

		private final String table;

		private final Cast who;

		private final BiConsumer<EverybodyInATicketTests, TicketId> deed;

		Deed(String table, Cast who, BiConsumer<EverybodyInATicketTests, TicketId> deed) {
			this.table = table;
			this.who = who;
			this.deed = deed;
		}

	}

	@ParameterizedTest
	@EnumSource
	void holdTheTicketWhenTheyAreHeld(Deed deed) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Domani.");
		deed.deed.accept(this, ticket);
		assertThat(count(deed.table)).as(deed.table).isPositive();

		var administrator = Cast.CARLA.administrator();
		holding.place(administrator, targets.find(administrator, HoldKind.ACCOUNT, deed.who.username()).orElseThrow(),
				new ReasonText("Inquiry"));
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket), "reason", "DISPUTE");
		assertThat(pages.get().uri("/tickets/" + ticket).with(Cast.CARLA.signedIn())).bodyText()
			.contains("(%s)".formatted(deed.who.username()));
		stage.waitUntil("2036-03-01T10:00");
		var matter = new Matter(Matter.Kind.TICKET, Cast.House.RIVA.id().id(), ticket.id());
		assertThatExceptionOfType(ErasureRefused.class)
			.isThrownBy(() -> erasing.afterYears(matter, 10, clock.instant()))
			.withStackTraceContaining("held by law");
	}

	private void propose(TicketId ticket) {
		send(Cast.LUCA, "/tickets/%s/agreements".formatted(ticket), "kind", "OTHER", "terms",
				"Uno sconto sulla custodia", "message", "2");
	}

	private void openCase(TicketId ticket) {
		send(Cast.ANNA, "/tickets/%s/cases".formatted(ticket), "kind", "RETURN");
	}

	private void refuseHeld(Cast administrator) {
		send(administrator, "/admin/held-messages/%s/refusal".formatted(only("held_messages")), "reason", "Indirizzo");
	}

	private UUID only(String table) {
		return jdbc.sql("select id from " + table).query(UUID.class).single();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private void send(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		assertThat(form.exchange().getResponse().getStatus()).as(path).isLessThan(500).isNotEqualTo(404);
	}

}
