package market.helpdesk.ticket;

import java.util.List;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A stretch of a long thread costs what one of a short thread does (R4). */
@HelpdeskTest
class LongThreadTests {

	private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

	private final Stage stage;

	private final Threads threads;

	private final JdbcClient jdbc;

	LongThreadTests(Stage stage, Threads threads, JdbcClient jdbc) {
		this.stage = stage;
		this.threads = threads;
		this.jdbc = jdbc;
	}

	@Test
	void isReadFromAnIndexByItsPositionsInEveryBranch() {
		var ticket = longTicket();
		var plan = String.join("\n", plan(ticket, 1001, 951));
		assertThat(plan).containsPattern(
				"Index Cond: .*ticket_id = .* AND \\(\"?position\"? < 1001\\) AND \\(\"?position\"? >= 951\\)");
		assertThat(plan).containsPattern("\\(after_position < 1001\\) AND \\(after_position >= 951\\)")
			.doesNotContain("Seq Scan on messages");
	}

	@Test
	void touchesAsManyPagesOfTheDatabaseForAThousandMessagesAsForTen() {
		var longOne = longTicket();
		var shortOne = stage.annaAsks("Corto", "Uno");
		fill(shortOne, 10);
		analyze();
		assertThat(buffers(plan(longOne, 1001, 991))).isLessThanOrEqualTo(2 * buffers(plan(shortOne, 11, 1)));
		assertThat(buffers(plan(longOne, 11, 1))).isLessThanOrEqualTo(2 * buffers(plan(shortOne, 11, 1)));
	}

	@Test
	void isNeverCut() {
		var ticket = longTicket();
		var details = threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow();
		var before = details.messageCount() + 1;
		var read = 0;
		while (before > 1) {
			read += threads.read(details, before, 50).size();
			before -= 50;
		}
		assertThat(read).isEqualTo(1000);
	}

	private TicketId longTicket() {
		var ticket = stage.annaAsks("Lungo", "Uno");
		fill(ticket, 1000);
		analyze();
		return ticket;
	}

	private static void analyze() {
		Stage.asOwner("analyze messages");
		Stage.asOwner("analyze thread_notes");
	}

	private static void fill(TicketId ticket, int messages) {
		Stage.asOwner("""
				insert into messages select m.shop_id, gen_random_uuid(), m.ticket_id, n, m.author_id, m.side,
				  'Messaggio ' || n, m.received_at, gen_random_uuid(), null, null, null, 0
				from messages m, generate_series(2, %2$d) n where m.ticket_id = '%1$s' and m.position = 1;
				update tickets set message_count = %2$d where id = '%1$s'""".formatted(ticket, messages));
	}

	private List<String> plan(TicketId ticket, int before, int from) {
		return jdbc.sql("explain (analyze, buffers) " + Threads.ENTRIES)
			.param("shop", Cast.House.RIVA.id().id())
			.param("ticket", ticket.id())
			.param("before", before)
			.param("from", from)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** Of the whole statement, which stands first. */
	private static int buffers(List<String> plan) {
		var found = BUFFERS.matcher(String.join("\n", plan));
		assertThat(found.find()).isTrue();
		return Integer.parseInt(found.group(1));
	}

}
