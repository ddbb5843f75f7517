package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

@HelpdeskTest
class InspectingTests {

	private final Stage stage;

	private final Inspecting inspecting;

	private final InspectionLists inspections;

	private final Threads threads;

	InspectingTests(Stage stage, Inspecting inspecting, InspectionLists inspections, Threads threads) {
		this.stage = stage;
		this.inspecting = inspecting;
		this.inspections = inspections;
		this.threads = threads;
	}

	@Test
	void showsATicketForAWhileToTheOneWhoGaveAReason() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		assertThat(mayRead(Cast.CARLA, ticket)).isFalse();
		inspecting.inspect(Cast.CARLA.administrator(), ticket, InspectionReason.COMPLAINT, "");

		stage.waitUntil("2026-01-14T10:59:59");
		assertThat(mayRead(Cast.CARLA, ticket)).isTrue();
		assertThat(mayRead(Cast.DARIO, ticket)).isFalse();
		stage.waitUntil("2026-01-14T11:00");
		assertThat(mayRead(Cast.CARLA, ticket)).isFalse();
	}

	@Test
	void isKeptWithItsReasonTheLatestFirst() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		inspecting.inspect(Cast.CARLA.administrator(), ticket, InspectionReason.DISPUTE, "Case 17");
		stage.waitUntil("2026-01-14T12:00");
		inspecting.inspect(Cast.DARIO.administrator(), ticket, InspectionReason.OTHER, " On request of the court ");

		assertThat(of(ticket)).extracting(LookedInto::by, LookedInto::reason, LookedInto::note)
			.containsExactly(tuple("Dario Greco", Optional.of(InspectionReason.OTHER), "On request of the court"),
					tuple("Carla Moretti", Optional.of(InspectionReason.DISPUTE), "Case 17"));
	}

	@Test
	void asksForWordsWhereNoReasonFits() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> inspecting.inspect(Cast.CARLA.administrator(), ticket, InspectionReason.OTHER, " \n"));
		assertThatIllegalArgumentException().isThrownBy(() -> inspecting.inspect(Cast.CARLA.administrator(), ticket,
				InspectionReason.DISPUTE, "x".repeat(1_001)));
		assertThat(of(ticket)).isEmpty();
	}

	@Test
	void isOfATicketThatIsThere() {
		var nowhere = new TicketId(new UUID(0, 1));
		assertThatExceptionOfType(TicketNotFound.class)
			.isThrownBy(() -> inspecting.inspect(Cast.CARLA.administrator(), nowhere, InspectionReason.DISPUTE, ""));
	}

	private boolean mayRead(Cast administrator, TicketId ticket) {
		var details = threads.findVisibleTo(administrator.administrator(), ticket).orElseThrow();
		return inspecting.grounds(administrator.administrator(), details).isPresent();
	}

	private List<LookedInto> of(TicketId ticket) {
		return inspections.of(Cast.CARLA.administrator(),
				threads.findVisibleTo(Cast.CARLA.administrator(), ticket).orElseThrow(), 10);
	}

}
