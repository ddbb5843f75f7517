package market.helpdesk.violation;

import java.time.ZoneOffset;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.deadline.ResponseDeadlineMissed;
import market.helpdesk.deadline.ResponseDeadlinesMissed;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records one violation for each missed deadline, in the transaction in which it is found
 * to be missed (R13). The schema allows no second one on the same evidence.
 */
@Component
class LateResponses {

	private final JdbcTemplate jdbc;

	private final ApplicationEventPublisher events;

	LateResponses(JdbcTemplate jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ResponseDeadlinesMissed missed) {
		var violations = missed.events().stream().map(LateResponses::violation).toList();
		jdbc.batchUpdate("""
				insert into violations (shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at)
				values (?, ?, ?, 'CONFIRMED', ?, ?, ?, ?)""", violations, 500, (row, violation) -> {
			row.setObject(1, violation.shop().id());
			row.setObject(2, violation.violation());
			row.setString(3, violation.kind().name());
			row.setObject(4, violation.ticket().id());
			row.setObject(5, violation.evidence());
			row.setObject(6, violation.occurredAt().atOffset(ZoneOffset.UTC));
			row.setObject(7, missed.recordedAt().atOffset(ZoneOffset.UTC));
		});
		events.publishEvent(new ViolationsRecorded(violations));
	}

	private static ViolationRecorded violation(ResponseDeadlineMissed missed) {
		return new ViolationRecorded(missed.shop(), missed.ticket(), UuidCreator.getTimeOrderedEpoch(),
				ViolationKind.LATE_RESPONSE, missed.deadline().id(), missed.actor(), missed.occurredAt());
	}

}
