package market.helpdesk.marketplace;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.AdjustableClock;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each test's rows are rolled back; what needs transactions of its own is in
 * {@link BatchEntryTests}.
 */
@HelpdeskTest
class MarketplaceImportTests {

	private static final String PEOPLE = """
			{"type":"shop","id":"x-riva","name":"Riva","market":"IT","joinedAt":"2024-02-01T09:00:00Z"}
			{"type":"shop","id":"x-nowa","name":"Nowa","market":"PL","joinedAt":"2024-02-01T09:00:00Z"}
			{"type":"account","id":"x-anna","username":"x-anna","name":"Anna","role":"BUYER"}
			{"type":"account","id":"x-marco","username":"x-marco","name":"Marco","role":"BUYER"}
			{"type":"account","id":"x-luca","username":"x-luca","name":"Luca","role":"SELLER"}
			{"type":"account","id":"x-ewa","username":"x-ewa","name":"Ewa","role":"SELLER"}
			{"type":"member","shop":"x-riva","account":"x-luca","role":"AGENT"}
			{"type":"member","shop":"x-nowa","account":"x-ewa","role":"OWNER"}
			""";

	private static final String ORDER = """
			{"type":"order","number":"X-IT-1","shop":"x-riva","buyer":"x-anna","item":"iPhone","total":"412.00",\
			"currency":"EUR","placedAt":"2026-01-12T10:00:00Z"}
			""";

	private static final String TICKET = """
			{"type":"ticket","id":"t-1","shop":"x-riva","buyer":"x-anna","order":"X-IT-1","topic":"RETURN","subject":"x-Reso",\
			"messages":[{"id":"m-1","author":"x-anna","at":"2026-01-16T15:00:00Z","body":"Ciao"},\
			{"id":"m-2","author":"x-luca","at":"2026-01-19T09:00:00Z","body":"Buongiorno"}]}
			""";

	@Autowired
	MarketplaceImport marketplaceImport;

	@Autowired
	ResponseClock responseClock;

	@Autowired
	WorkingCalendars calendars;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AdjustableClock clock;

	@BeforeEach
	void itIsFebruary() {
		clock.set(Stage.at("2026-02-02T10:00"));
	}

	@Test
	void theSameFileAgainChangesNothing() {
		var file = PEOPLE + ORDER + TICKET;
		assertThat(run(file)).extracting(ImportReport::lines, ImportReport::imported, ImportReport::unchanged)
			.containsExactly(10L, 10L, 0L);
		var before = UuidCreator.getTimeOrderedEpoch();
		assertThat(run(file)).extracting(ImportReport::lines, ImportReport::imported, ImportReport::unchanged)
			.containsExactly(10L, 0L, 10L);
		assertThat(recorded(before)).containsExactly("MarketplaceImported 1");
	}

	@Test
	void everyLineIsOnRecordOnceAndTheFileToo() {
		var before = UuidCreator.getTimeOrderedEpoch();
		run(PEOPLE + ORDER + TICKET);
		assertThat(recorded(before)).containsExactly("AccountImported 4", "MarketplaceImported 1", "OrderImported 1",
				"ShopImported 2", "ShopMemberImported 2", "TicketImported 1");
		assertThat(jdbc.sql("select particulars::text from audit_entries where action = 'MarketplaceImported'")
			.query(String.class)
			.list())
			.contains("{\"file\": \"test.jsonl\", \"lines\": 10, \"refused\": 0, \"imported\": 10, \"unchanged\": 0}");
	}

	@Test
	void aDeliveryIsAChangeOfItsOrder() {
		run(PEOPLE + ORDER);
		var delivered = ORDER.replace("}", ",\"deliveredAt\":\"2026-01-14T10:00:00Z\"}");
		assertThat(run(delivered).imported()).isEqualTo(1);
		assertThat(run(delivered).unchanged()).isEqualTo(1);
		assertThat(
				jdbc.sql("select delivered_at = timestamptz '2026-01-14T10:00:00Z' from orders where number = 'X-IT-1'")
					.query(Boolean.class)
					.list())
			.containsExactly(true);
	}

	/** An address is the marketplace's to change, a language its reader's. */
	@Test
	void anAddressFollowsTheMarketplaceAndALanguageIsChosenHere() {
		run(PEOPLE);
		var luca = PEOPLE.lines().filter((line) -> line.contains("\"x-luca\",\"username")).findFirst().orElseThrow();
		assertThat(run(luca.replace("}", ",\"email\":\"one@mail.example\",\"language\":\"it\"}")).imported()).isOne();
		assertThat(run(luca).unchanged()).isOne();
		assertThat(run(luca.replace("}", ",\"email\":\"two@mail.example\",\"language\":\"de\"}")).imported()).isOne();
		assertThat(jdbc.sql("select email || ' ' || language from accounts where username = 'x-luca'")
			.query(String.class)
			.list()).containsExactly("two@mail.example it");
	}

	@Test
	void aShopIsRenamedAndKeepsItsId() {
		run(PEOPLE);
		var id = id("select id from shops where marketplace_id = 'x-riva'");
		run(PEOPLE.replace("\"Riva\"", "\"x-Riva Nuova\""));
		assertThat(id("select id from shops where name = 'x-Riva Nuova'")).isEqualTo(id);
	}

	@Test
	void aPasswordStaysWhereTheFileHasNone() {
		var hash = "{bcrypt}$2a$10$abcdefghijklmnopqrstuv";
		run(PEOPLE.replace("\"name\":\"Anna\"", "\"name\":\"Anna\",\"passwordHash\":\"%s\"".formatted(hash)));
		assertThat(run(PEOPLE).unchanged()).isEqualTo(8);
		assertThat(
				jdbc.sql("select password_hash from accounts where username = 'x-anna'").query(String.class).single())
			.isEqualTo(hash);
		assertThat(count("select count(*) from audit_entries where particulars::text like '%2a$10%'")).isZero();
	}

	@Test
	void aBrokenLineStaysOutsideAndTheRestGoesIn() {
		var report = run(PEOPLE + "{\"type\":\"order\"\n" + ORDER + "nonsense\n" + TICKET);
		assertThat(report).extracting(ImportReport::lines, ImportReport::imported, ImportReport::refused)
			.containsExactly(12L, 10L, 2L);
		assertThat(report.refusals()).extracting(Refusal::line).containsExactly(9L, 11L);
	}

	@Test
	void whatNobodyKnowsIsRefused() {
		run(PEOPLE + ORDER);
		refuses(PEOPLE.lines().findFirst().orElseThrow().replace("IT", "XX").replace("x-riva", "x-xx"),
				"market: XX is unknown");
		refuses(ORDER.replace("x-riva", "x-none"), "shop: 'x-none' is unknown");
		refuses(ORDER.replace("x-anna", "x-none"), "buyer: 'x-none' is unknown");
		refuses(ORDER.replace("x-anna", "x-luca"), "buyer: 'x-luca' is a SELLER");
		refuses("{\"type\":\"member\",\"shop\":\"x-riva\",\"account\":\"x-none\",\"role\":\"OWNER\"}",
				"account: 'x-none' is unknown");
		refuses("{\"type\":\"member\",\"shop\":\"x-riva\",\"account\":\"x-anna\",\"role\":\"OWNER\"}",
				"account: 'x-anna' is a BUYER, and only a SELLER acts for a shop");
		refuses(TICKET.replace("X-IT-1", "X-IT-2"), "order: there is no 'X-IT-2' of this buyer and shop");
	}

	@Test
	void whatBelongsToOthersIsRefused() {
		run(PEOPLE + ORDER);
		refuses(ORDER.replace("x-anna", "x-marco"), "buyer: order 'X-IT-1' is another buyer's");
		refuses(ORDER.replace("x-riva", "x-nowa"), "number: order 'X-IT-1' is another shop's");
		refuses(TICKET.replace("x-anna", "x-marco"), "order: there is no 'X-IT-1' of this buyer and shop");
		refuses(TICKET.replace("x-riva", "x-nowa"), "order: there is no 'X-IT-1' of this buyer and shop");
		refuses(TICKET.replace("x-luca", "x-ewa"),
				"messages.author: 'x-ewa' is neither the buyer nor a member of the shop");
		refuses(TICKET.replace("x-luca", "x-marco"),
				"messages.author: 'x-marco' is neither the buyer nor a member of the shop");
		refuses("{\"type\":\"account\",\"id\":\"x-anna2\",\"username\":\"x-anna\",\"name\":\"A\",\"role\":\"BUYER\"}",
				"username: 'x-anna' is somebody else's");
	}

	@Test
	void aRoleAndAMarketNeverChange() {
		run(PEOPLE);
		refuses("{\"type\":\"account\",\"id\":\"x-anna\",\"username\":\"x-anna\",\"name\":\"Anna\",\"role\":\"ADMIN\"}",
				"role: the account is a BUYER, and stays one");
		refuses(PEOPLE.lines().findFirst().orElseThrow().replace("\"IT\"", "\"DE\""),
				"market: the shop is in IT, and stays there");
	}

	@Test
	void aShopOpensATicketOnlyAboutAnOrder() {
		run(PEOPLE + ORDER);
		refuses(TICKET.replace("\"order\":\"X-IT-1\"", "\"offer\":\"iPhone\"")
			.replace("\"x-anna\",\"at\"", "\"x-luca\",\"at\""), "messages: a shop opens a ticket only about an order");
	}

	@Test
	void whatHappenedOnADayWithoutACalendarOrWillHappenIsRefused() {
		run(PEOPLE + ORDER);
		refuses(TICKET.replace("2026-01-16", "2019-01-16"),
				"messages.at: the calendar of IT does not cover 2019-01-16T15:00:00Z");
		var tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
		refuses(TICKET.replace("2026-01-19T09:00:00Z", tomorrow), "messages.at: " + tomorrow + " is still to come");
	}

	@Test
	void aTicketComesInWithItsHistoryAndWaitsForItsDeadlines() {
		run(PEOPLE + ORDER + TICKET);
		var ticket = id("select id from tickets where subject = 'x-Reso' and reference like 'HD-%'");
		assertThat(jdbc.sql("select side from messages where ticket_id = :id order by position")
			.param("id", ticket)
			.query(String.class)
			.list()).containsExactly("BUYER", "SELLER");
		assertThat(jdbc.sql("select count(*) from response_deadline_backlog where ticket_id = :id")
			.param("id", ticket)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void pointsComeInWithWhatAnswersThem() {
		run(PEOPLE + ORDER);
		var asked = "\"author\":\"x-anna\",\"points\":[\"Quando?\",\"Dove?\"]";
		refuses(TICKET.replace("\"author\":\"x-luca\"", "\"author\":\"x-luca\",\"points\":[\"Quando?\"]"),
				"messages.points: 'm-2' is not the buyer's");
		refuses(TICKET.replace("\"author\":\"x-anna\"", "\"author\":\"x-anna\",\"answers\":[1]"),
				"messages.answers: 'm-1' is the buyer's");
		run(TICKET.replace("\"author\":\"x-anna\"", asked)
			.replace("\"author\":\"x-luca\"", "\"author\":\"x-luca\",\"answers\":[2,7]"));
		assertThat(jdbc.sql("select number from points where open").query(Integer.class).list()).containsExactly(1);
		assertThat(jdbc.sql("select point_count || ' ' || open_points from tickets where subject = 'x-Reso'")
			.query(String.class)
			.single()).isEqualTo("2 1");
	}

	@Test
	void theClockGoesThroughWhatCameIn() {
		var now = clock.instant();
		run(PEOPLE + ORDER + TICKET + history("x-met", ago(now, 30), Optional.of(ago(now, 10)))
				+ history("x-missed", ago(now, 60), Optional.of(ago(now, 10)))
				+ history("x-overdue", ago(now, 26), Optional.empty())
				+ history("x-running", ago(now, 3), Optional.empty()));
		responseClock.sweep(now);
		assertThat(outcomes("x-met")).containsExactly("MET");
		assertThat(outcomes("x-missed")).containsExactly("MISSED");
		assertThat(outcomes("x-overdue")).containsExactly("MISSED");
		assertThat(outcomes("x-running")).isEmpty();
		assertThat(rows("late_answers", "x-missed")).isEqualTo(1);
		assertThat(rows("overdue_responses", "x-overdue")).isEqualTo(1);
		assertThat(rows("response_deadlines", "x-running")).isEqualTo(1);
		assertThat(rows("response_deadline_backlog", "x-running")).isZero();
	}

	private Instant ago(Instant now, int workingHours) {
		return calendars.of(new MarketCode("IT")).minus(now, Duration.ofHours(workingHours));
	}

	private static String history(String subject, Instant asked, Optional<Instant> answered) {
		var answer = answered.map((at) -> """
				,{"id":"%s-2","author":"x-luca","at":"%s","body":"Eccomi"}""".formatted(subject, at)).orElse("");
		return """
				{"type":"ticket","id":"%1$s","shop":"x-riva","buyer":"x-anna","offer":"iPhone","topic":"QUESTION",\
				"subject":"%1$s","messages":[{"id":"%1$s-1","author":"x-anna","at":"%2$s","body":"Ciao"}%3$s]}
				""".formatted(subject, asked, answer);
	}

	private List<@Nullable String> outcomes(String subject) {
		return jdbc.sql("""
				select outcome from response_deadline_outcomes o
				where o.ticket_id in (select id from tickets where subject = :subject)""")
			.param("subject", subject)
			.query(String.class)
			.list();
	}

	private long rows(String table, String subject) {
		return jdbc
			.sql("select count(*) from %s where ticket_id in (select id from tickets where subject = :subject)"
				.formatted(table))
			.param("subject", subject)
			.query(Long.class)
			.single();
	}

	private void refuses(String line, String reason) {
		var report = run(line);
		assertThat(report.imported()).isZero();
		assertThat(report.refusals()).containsExactly(new Refusal(1, reason));
	}

	private ImportReport run(String lines) {
		return marketplaceImport.run("test.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
	}

	/** What the import put on record since an entry that was never made. */
	private List<@Nullable String> recorded(UUID before) {
		return jdbc.sql("""
				select action || ' ' || count(*) from audit_entries
				where id > :before and actor = 'job:import' group by action order by action""")
			.param("before", before)
			.query(String.class)
			.list();
	}

	private long count(String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

	private UUID id(String sql) {
		return jdbc.sql(sql).query(UUID.class).single();
	}

}
