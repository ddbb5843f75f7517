package market.helpdesk.deadline;

import java.util.List;

import market.helpdesk.AdjustableClock;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.sweep.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A node whose sweeps come by themselves, and all fail for a time. */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class ScheduleTests {

	private final Stage stage;

	private final AdjustableClock clock;

	private final Ledger ledger;

	private final Books books;

	ScheduleTests(Stage stage, AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.clock = clock;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@Test
	void goesOnAfterSweepsThatFailed(CapturedOutput output) {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T11:00");
		Stage.asOwner("revoke delete on response_deadlines from helpdesk_application");
		try (var node = SecondNode.start(SecondNode.sharing(clock), "--helpdesk.response-clock.sweep-every=50ms")) {
			Waiting.until(() -> failures(output) >= 2);
			assertThat(ledger.running(ticket)).isEqualTo(1);
			Stage.asOwner("grant delete on response_deadlines to helpdesk_application");
			Waiting.until(() -> ledger.running(ticket) == 0);
		}
		finally {
			Stage.asOwner("grant delete on response_deadlines to helpdesk_application");
		}
		assertThat(ledger.outcomes(ticket)).isEqualTo(List.of("MISSED"));
		books.agree("after sweeps that failed");
	}

	private static long failures(CapturedOutput output) {
		return output.getAll()
			.lines()
			.filter((line) -> line.contains("Unexpected error occurred in scheduled"))
			.count();
	}

}
