package market.helpdesk.deadline;

import java.time.Clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the response clock be swept again and again, on every node. */
@Component
class ResponseClockSchedule {

	private final ResponseClock responseClock;

	private final Clock clock;

	ResponseClockSchedule(ResponseClock responseClock, Clock clock) {
		this.responseClock = responseClock;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${helpdesk.response-clock.sweep-every:1m}")
	void run() {
		responseClock.sweep(clock.instant());
	}

}
