package market.helpdesk.privacy;

import java.time.Clock;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What was erased takes nothing more, by whatever way: no page offers it, nothing that is
 * sent all the same is kept, and the schema has the last word.
 */
@HelpdeskTest
class WritingInErasedTicketsTests {

	/** What must not be kept: it would be held back, and so be on record, elsewhere. */
	private static final String WORDS = "Zanzibarino: scrivimi a zanzibarino@posta.example";

	private final Stage stage;

	private final Retention retention;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Clock clock;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	WritingInErasedTicketsTests(Stage stage, Retention retention, MockMvcTester pages, JdbcClient jdbc, Clock clock) {
		this.stage = stage;
		this.retention = retention;
		this.pages = pages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@BeforeEach
	void aTicketThatWasErased() {
		stage.waitUntil("2026-01-14T10:00");
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Domani.");
		send(Cast.ANNA, "/tickets/%s/agreements".formatted(ticket), "terms", "Una custodia", "kind=OTHER&message=2");
		// Anna bought something since: she is somebody still.
		stage.buy("IT-300000", Cast.ANNA, Cast.House.RIVA, "Cover", "9.00", "EUR");
		jdbc.sql("update orders set placed_at = '2030-01-01Z' where number = 'IT-300000'").update();
		stage.waitUntil("2036-01-15T10:00");
		retention.run(clock.instant());
		assertThat(jdbc.sql("select subject from tickets").query(String.class).single()).startsWith("⟦erased ");
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, /tickets/{ticket}/messages, body, ''", "GIULIA, /tickets/{ticket}/messages, body, ''",
			"GIULIA, /tickets/{ticket}/messages, body, 'as=look'",
			"ANNA, /tickets/{ticket}/messages/2/flag, words, 'kind=VAGUE'",
			"GIULIA, /tickets/{ticket}/agreements, terms, 'kind=OTHER&message=2'",
			"ANNA, /tickets/{ticket}/agreements, terms, 'kind=OTHER&message=2'",
			"GIULIA, /agreements/{agreement}/refusal, word, ''", "ANNA, /tickets/{ticket}/cases, note, 'kind=RETURN'",
			"CARLA, /tickets/{ticket}/take-over, reason, ''",
			"ANNA, /tickets/{ticket}/messages/2/reports, x, 'kind=MARKETING'" })
	void nothingThatIsSentIsKept(Cast person, String path, String field, String more) {
		var before = rows();
		assertThat(send(person, path(path), field, WORDS, more)).as(path).isBetween(300, 499);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void noPageOffersIt() {
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA }) {
			assertThat(pages.get().uri("/tickets/" + ticket).with(person.signedIn())).hasStatusOk()
				.bodyText()
				.as(person.name())
				.doesNotContain("/cases/new", "/agreements/new", "/flag", "/refusal", "class=\"composer");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"insert into take_overs select shop_id, gen_random_uuid(), id, 2, opened_by, opened_at, 'x' from tickets",
			"insert into screenings (shop_id, id, ticket_id, author_id, side, verdict, screened_at) select shop_id, gen_random_uuid(), id, opened_by, 'BUYER', 'ALLOW', opened_at from tickets",
			"insert into thread_notes select shop_id, gen_random_uuid(), id, 2, 'X', null, null, '[{\"is\": \"text\", \"text\": \"x\"}]', opened_at from tickets",
			"insert into agreement_answers select shop_id, id, 'DECLINED', 'BUYER', 'SHOP', 'SELLER', proposed_by, proposed_at, 'x' from agreements",
			"insert into cases (shop_id, id, version, ticket_id, order_id, buyer_id, kind, opened_by, side, opened_at, submission_key, period, period_over) select shop_id, gen_random_uuid(), 0, id, order_id, buyer_id, 'WARRANTY', buyer_id, 'BUYER', opened_at, id, 'LEGAL_CONFORMITY', false from tickets" })
	void theSchemaHasTheLastWord(String insert) {
		assertThatThrownBy(() -> Stage.asOwner(insert)).hasMessageContaining("takes nothing more");
	}

	private String path(String path) {
		var agreement = jdbc.sql("select id from agreements").query(UUID.class).single();
		return path.replace("{ticket}", ticket.toString()).replace("{agreement}", agreement.toString());
	}

	private String rows() {
		return jdbc
			.sql("""
					select concat_ws(' ', (select count(*) from messages), (select count(*) from flags),
					  (select count(*) from agreements), (select count(*) from agreement_answers), (select count(*) from cases),
					  (select count(*) from screened_parts), (select count(*) from take_overs), (select count(*) from held_messages),
					  (select count(*) from thread_notes), (select count(*) from message_reports))""")
			.query(String.class)
			.single();
	}

	private int send(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf()).param(fields[0], fields[1]);
		if (fields.length > 2) {
			for (var pair : fields[2].split("&")) {
				if (!pair.isEmpty()) {
					form = form.param(pair.split("=")[0], pair.split("=")[1]);
				}
			}
		}
		return form.exchange().getResponse().getStatus();
	}

}
