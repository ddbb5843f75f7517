package market.helpdesk.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.aftersales.UpdateDeadlineId;
import market.helpdesk.aftersales.UpdateMark;
import market.helpdesk.aftersales.UpdateMarks;
import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.ClockRevision;
import market.helpdesk.calendar.RecordedDowntime;
import market.helpdesk.calendar.WorkingCalendars;

import org.springframework.stereotype.Component;

/**
 * The updates that a shop let go overdue, and since when a downtime excuses which of them
 * (R17): not before both are known, the downtime and how late the update was.
 */
@Component
class OverdueUpdates {

	private final UpdateMarks marks;

	private final WorkingCalendars calendars;

	OverdueUpdates(UpdateMarks marks, WorkingCalendars calendars) {
		this.marks = marks;
		this.calendars = calendars;
	}

	/**
	 * @param until exclusive
	 */
	List<Fact> of(ShopId shop, Instant from, Instant until) {
		var history = calendars.newest();
		return marks.of(shop, from, until)
			.stream()
			.map((mark) -> Fact.of(RecordKind.UPDATE_OVERDUE, mark.time().onTimeUntil(), excusedAt(mark, history)))
			.toList();
	}

	/**
	 * Returns which of them are excused by now: none where the platform never was down,
	 * which takes no look at them.
	 * @param until exclusive
	 */
	Set<UpdateDeadlineId> excused(ShopId shop, Instant from, Instant until) {
		var history = calendars.newest();
		if (history.downtimes().isEmpty()) {
			return Set.of();
		}
		return marks.of(shop, from, until)
			.stream()
			.filter((mark) -> excusedAt(mark, history).isPresent())
			.map(UpdateMark::deadline)
			.collect(Collectors.toSet());
	}

	private static Optional<Instant> excusedAt(UpdateMark mark, ClockHistory history) {
		return history.downtimes()
			.stream()
			.map(RecordedDowntime::revision)
			.sorted(Comparator.comparingInt(ClockRevision::number))
			.filter((revision) -> !mark.counts(history, revision.number()))
			.findFirst()
			.flatMap((revision) -> mark.endedAt().map((endedAt) -> later(endedAt, revision.at())));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
