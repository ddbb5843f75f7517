package market.helpdesk.violation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.ClockRevision;
import market.helpdesk.calendar.RecordedDowntime;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.DeadlineId;
import market.helpdesk.deadline.LateAnswerGiven;
import market.helpdesk.deadline.LateEnding;
import market.helpdesk.deadline.LateEndings;
import market.helpdesk.deadline.ResponseReleased;
import market.helpdesk.violation.WaiverCause.Downtime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waives violations that shops could not help: with the downtimes credited that became
 * known after the deadline was over, the answer was on time, or the shop was released in
 * time. As long as the answer is owed nothing is waived, for how late it will be nobody
 * knows.
 */
@Component
class Exonerating {

	private final WaivedViolations waived;

	private final LateEndings lateEndings;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Exonerating(WaivedViolations waived, LateEndings lateEndings, WorkingCalendars calendars,
			ApplicationEventPublisher events, Clock clock) {
		this.waived = waived;
		this.lateEndings = lateEndings;
		this.calendars = calendars;
		this.events = events;
		this.clock = clock;
	}

	/** The answer that comes after a downtime was recorded. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(LateAnswerGiven event) {
		exonerate(event.shop(), event.deadline(), event.time().receivedAt(), event.occurredAt());
	}

	/** A release is as good as an answer: until then the shop could have given one. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ResponseReleased event) {
		if (event.time().isLate(event.occurredAt())) {
			exonerate(event.shop(), event.deadline(), event.time().receivedAt(), event.occurredAt());
		}
	}

	private void exonerate(ShopId shop, DeadlineId deadline, Instant receivedAt, Instant endedAt) {
		var history = calendars.newest();
		if (wasDown(history, receivedAt, endedAt)) {
			waive(lateEndings.to(shop, deadline).stream().toList(), history);
		}
	}

	private static boolean wasDown(ClockHistory history, Instant from, Instant until) {
		return history.downtimes()
			.stream()
			.map(RecordedDowntime::downtime)
			.anyMatch((downtime) -> downtime.from().isBefore(until) && downtime.to().isAfter(from));
	}

	/** Waives what became of late answers that turn out to have been on time. */
	void waive(List<LateEnding> answers, ClockHistory history) {
		var violations = answers.isEmpty() ? Map.<DeadlineId, UUID>of() : waived.of(answers);
		// Whoever waives some of the same at the same time does so in the same order.
		var excused = answers.stream()
			.filter((answer) -> violations.containsKey(answer.deadline()))
			.sorted(Comparator
				.comparing((LateEnding answer) -> Objects.requireNonNull(violations.get(answer.deadline()))))
			.flatMap((answer) -> excuse(answer, history).flatMap((downtime) -> waive(answer, downtime)).stream())
			.toList();
		if (!excused.isEmpty()) {
			events.publishEvent(new ViolationsWaived(excused));
		}
	}

	/** The first downtime that does, whichever of them is looked into first. */
	private static Optional<ClockRevision> excuse(LateEnding answer, ClockHistory history) {
		return history.downtimes()
			.stream()
			.map(RecordedDowntime::revision)
			.filter((revision) -> revision.number() > answer.revision())
			.sorted(Comparator.comparingInt(ClockRevision::number))
			.filter((revision) -> !answer.isLate(history, revision.number()))
			.findFirst();
	}

	/** One that was waived before is left alone. */
	private Optional<ViolationWaived> waive(LateEnding answer, ClockRevision downtime) {
		return waived.add(answer.shop(), answer.deadline(), new Downtime(downtime), clock.instant());
	}

}
