package market.helpdesk.sanction;

import java.time.Clock;
import java.util.stream.Stream;

import market.helpdesk.account.ShopId;
import market.helpdesk.violation.ViolationDecided;
import market.helpdesk.violation.ViolationRecorded;
import market.helpdesk.violation.ViolationState;
import market.helpdesk.violation.ViolationWaived;
import market.helpdesk.violation.ViolationsRecorded;
import market.helpdesk.violation.ViolationsWaived;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Has shops looked at whose violations changed, after the commit: of many that come at
 * once, each shop once.
 */
@Component
class ViolationListening {

	private final SanctionReview review;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ViolationListening(SanctionReview review, ApplicationEventPublisher events, Clock clock) {
		this.review = review;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(ViolationsRecorded recorded) {
		changed(recorded.events().stream().filter(ViolationListening::isConfirmed).map(ViolationRecorded::shop));
	}

	@EventListener
	void on(ViolationRecorded recorded) {
		changed(Stream.of(recorded).filter(ViolationListening::isConfirmed).map(ViolationRecorded::shop));
	}

	private static boolean isConfirmed(ViolationRecorded recorded) {
		return recorded.state() == ViolationState.CONFIRMED;
	}

	@EventListener
	void on(ViolationDecided decided) {
		if (decided.state() == ViolationState.CONFIRMED) {
			changed(Stream.of(decided.shop()));
		}
	}

	@EventListener
	void on(ViolationsWaived waived) {
		changed(waived.events().stream().map(ViolationWaived::shop));
	}

	private void changed(Stream<ShopId> shops) {
		shops.distinct().forEach((shop) -> events.publishEvent(new ShopChanged(shop)));
	}

	@ApplicationModuleListener
	void on(ShopChanged changed) {
		review.review(changed.shop(), clock.instant());
	}

}
