package market.helpdesk.deadline;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
class ResponseClockTests {

	private final Stage stage;

	private final OwedAnswers owedAnswers;

	ResponseClockTests(Stage stage, OwedAnswers owedAnswers) {
		this.stage = stage;
		this.owedAnswers = owedAnswers;
	}

	@Test
	void runsFromTheBuyersFirstUnansweredMessage() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T15:00");
		stage.write(Cast.ANNA, ticket, "Hello?");

		assertThat(owedAnswers.in(House.RIVA.id(), ticket))
			.hasValueSatisfying((owed) -> assertThat(owed.time().dueAt()).isEqualTo(at("2026-01-15T10:00")));
	}

}
