package market.helpdesk.violation;

import java.time.Instant;
import java.util.List;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.deadline.AnswerSentInTime;
import market.helpdesk.deadline.DeadlineId;
import market.helpdesk.violation.WaiverCause.ReleasedAnswer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waives what was recorded of a shop whose answer had been sent in time, and lay with the
 * marketplace when its time was up.
 */
@Component
class ReleasedAnswers {

	private final WaivedViolations waived;

	private final ApplicationEventPublisher events;

	ReleasedAnswers(WaivedViolations waived, ApplicationEventPublisher events) {
		this.waived = waived;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(AnswerSentInTime event) {
		waive(event.shop(), event.deadline(), event.clearance().by(), event.clearance().reason(), event.occurredAt());
	}

	/**
	 * Waives the violation of a deadline that was missed only because its answer was held
	 * back; one that is waived already is left alone.
	 * @param by the administrator who released the answer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void waive(ShopId shop, DeadlineId missed, AccountId by, String reason, Instant at) {
		waived.add(shop, missed, new ReleasedAnswer(by, reason), at)
			.map((waiver) -> new ViolationsWaived(List.of(waiver)))
			.ifPresent(events::publishEvent);
	}

}
