package market.helpdesk.archive;

import java.time.Clock;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.privacy.Retention;
import market.helpdesk.quality.FlagKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was erased leaves an archive that verifies still (R12). */
@HelpdeskTest
class ErasedArchiveTests {

	private final Stage stage;

	private final Retention retention;

	private final Verifier verifier;

	private final Clock clock;

	ErasedArchiveTests(Stage stage, Retention retention, Verifier verifier, Clock clock) {
		this.stage = stage;
		this.retention = retention;
		this.verifier = verifier;
		this.clock = clock;
	}

	@Test
	void whatWasErasedByTheFunctionIsIntact() {
		var ticket = stage.annaAsksPoints("Reso", "Due domande:", "Quando?", "Dove?");
		stage.answer(Cast.GIULIA, ticket, "Domani", 1);
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.uphold(Cast.CARLA, ticket, 2);
		stage.waitUntil("2036-02-14T10:00");
		retention.run(clock.instant());
		var examination = new Examination(10, (beat) -> {
		});
		verifier.verifyAll(examination);
		assertThat(examination.findings()).isEmpty();
	}

}
