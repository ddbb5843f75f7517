package market.helpdesk.violation;

import java.time.ZoneOffset;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.audit.Actor;
import market.helpdesk.quality.FlagUpheld;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a violation for each flag that is upheld, in the transaction in which it is
 * (R15, R16). It occurred when the answer was given. The schema allows no second one on
 * the same evidence.
 */
@Component
class PoorAnswers {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	PoorAnswers(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(FlagUpheld event) {
		var violation = new ViolationRecorded(event.shop(), event.ticket(), UuidCreator.getTimeOrderedEpoch(),
				ViolationKind.of(event.kind()), event.flag().id(), new Actor.Person(event.by().id()),
				event.answeredAt());
		jdbc.sql("""
				insert into violations (shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at)
				values (:shop, :id, :kind, 'CONFIRMED', :ticket, :evidence, :occurredAt, :recordedAt)""")
			.param("shop", violation.shop().id())
			.param("id", violation.violation())
			.param("kind", violation.kind().name())
			.param("ticket", violation.ticket().id())
			.param("evidence", violation.evidence())
			.param("occurredAt", violation.occurredAt().atOffset(ZoneOffset.UTC))
			.param("recordedAt", event.occurredAt().atOffset(ZoneOffset.UTC))
			.update();
		events.publishEvent(violation);
	}

}
