package market.helpdesk.account;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came in, who was turned away, who left. */
@Service
@Transactional
public class Attendance {

	private final People people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Attendance(People people, ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	public void signedIn(AccountId account) {
		events.publishEvent(new SignedIn(account, clock.instant()));
	}

	public void refused(String username) {
		events.publishEvent(new SignInRefused(people.named(username), clock.instant()));
	}

	public void signedOut(AccountId account) {
		events.publishEvent(new SignedOut(account, clock.instant()));
	}

}
