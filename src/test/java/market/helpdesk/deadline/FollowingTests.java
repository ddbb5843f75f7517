package market.helpdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.ItalianClock;
import market.helpdesk.deadline.ResponseDeadline.Basis;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** How a deadline follows what changes the clock while it runs. */
class FollowingTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 1, 19);

	/** Due Monday, 15:00. */
	private final Instant friday = at("2026-01-16T15:00");

	private final ItalianClock clock = new ItalianClock();

	private final Instant later = at("2026-02-01T00:00");

	@Test
	void nothingChangesWhereNothingChanged() {
		var deadline = deadline(friday);

		assertThat(clock.history().follow(deadline, later)).isSameAs(deadline);
	}

	@Test
	void aNewHolidayMovesADeadlineThatRuns() {
		var deadline = deadline(friday);
		clock.addHoliday(at("2026-01-17T09:00"), MONDAY, "Lutto nazionale");

		var moved = clock.history().follow(deadline, later);

		assertThat(moved.time().dueAt()).isEqualTo(at("2026-01-20T15:00"));
		assertThat(moved.time().receivedAt()).isEqualTo(friday);
		assertThat(moved.basis()).isEqualTo(new Basis(2, 2));
		assertThat(moved.id()).isEqualTo(deadline.id());
	}

	@Test
	void aHolidayThatIsNoneAnyMoreMovesItToo() {
		var deadline = deadline(at("2026-04-03T18:00"));
		clock.removeHoliday(at("2026-04-04T09:00"), LocalDate.of(2026, 4, 6));

		assertThat(clock.history().follow(deadline, at("2026-05-01T00:00")).time().dueAt())
			.isEqualTo(at("2026-04-06T18:00"));
	}

	@Test
	void oneThatWasOverStaysAsItWas() {
		var deadline = deadline(friday);
		clock.addHoliday(at("2026-01-19T15:00:00.000001"), MONDAY, "Lutto nazionale");

		assertThat(clock.history().follow(deadline, later)).isSameAs(deadline);
	}

	@Test
	void oneThatIsOverWithThisVeryInstantRunsStill() {
		var deadline = deadline(friday);
		clock.addHoliday(at("2026-01-19T15:00"), MONDAY, "Lutto nazionale");

		assertThat(clock.history().follow(deadline, later).time().dueAt()).isEqualTo(at("2026-01-20T15:00"));
	}

	@Test
	void whatIsChangedAfterwardsIsOfNoInterest() {
		var deadline = deadline(friday);
		clock.addHoliday(at("2026-01-19T10:00"), MONDAY, "Lutto nazionale");

		assertThat(clock.history().follow(deadline, at("2026-01-19T09:59"))).isSameAs(deadline);
	}

	@Test
	void changesAreFollowedOneByOne() {
		var deadline = deadline(friday);
		clock.addHoliday(at("2026-01-17T09:00"), MONDAY, "Lutto nazionale")
			.down(at("2026-01-20T12:00"), at("2026-01-20T09:00"), at("2026-01-20T11:00"))
			.addHoliday(at("2026-01-20T17:00:00.000001"), LocalDate.of(2026, 1, 20), "Sciopero");

		var moved = clock.history().follow(deadline, later);

		assertThat(moved.time().dueAt()).isEqualTo(at("2026-01-20T17:00"));
		assertThat(moved.basis()).isEqualTo(new Basis(2, 3));
	}

	/** Had it been computed at once, the second change would have found it running. */
	@Test
	void aChangeDoesNotReviveWhatWasOverBefore() {
		var deadline = deadline(friday);
		clock.down(at("2026-01-19T15:30"), at("2026-01-19T09:00"), at("2026-01-19T14:00"))
			.addHoliday(at("2026-01-19T16:00"), MONDAY, "Lutto nazionale");

		assertThat(clock.history().follow(deadline, later)).isSameAs(deadline);
	}

	@Test
	void aChangeThatDoesNotTouchItOnlyLeavesItsName() {
		var deadline = deadline(friday);
		clock.addHoliday(at("2026-01-17T09:00"), LocalDate.of(2035, 3, 1), "Festa");

		var same = clock.history().follow(deadline, later);

		assertThat(same.time()).isEqualTo(deadline.time());
		assertThat(same.basis()).isEqualTo(new Basis(2, 2));
	}

	private ResponseDeadline deadline(Instant receivedAt) {
		var first = new ItalianClock().history().clock(ItalianClock.IT);
		return new ResponseDeadline(new ShopId(UUID.randomUUID()), ItalianClock.IT, DeadlineId.next(),
				new TicketId(UUID.randomUUID()), new MessageId(UUID.randomUUID()), ResponseTime.from(receivedAt, first),
				Basis.of(first), Optional.empty());
	}

}
