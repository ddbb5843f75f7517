package market.helpdesk.privacy;

import java.time.Clock;
import java.util.Optional;

import market.helpdesk.account.Viewer.Administrator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding what persons asked for, which is the administrators' to do: each request is
 * decided once, by whoever comes first.
 */
@Service
@Transactional
public class GrantingErasure {

	private final ErasureRequests requests;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GrantingErasure(ErasureRequests requests, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Grants a request. From then on jobs erase what nothing stands against.
	 * @return whether nobody had decided it before
	 */
	public boolean grant(Administrator administrator, ErasureRequestId id, ReasonText reason) {
		var now = clock.instant();
		var person = requests.lock(id);
		if (person.isEmpty()) {
			return false;
		}
		requests.decide(id, ErasureOutcome.GRANTED, Optional.of(reason), administrator.account(), now);
		requests.grant(id);
		events.publishEvent(new ErasureGranted(id, person.get(), reason, administrator.account(), now));
		return true;
	}

	/**
	 * Declines a request; its person reads why.
	 * @return whether nobody had decided it before
	 */
	public boolean decline(Administrator administrator, ErasureRequestId id, ReasonText reason) {
		var now = clock.instant();
		var person = requests.lock(id);
		if (person.isEmpty() || !requests.settle(id)) {
			return false;
		}
		requests.decide(id, ErasureOutcome.DECLINED, Optional.of(reason), administrator.account(), now);
		events.publishEvent(new ErasureDeclined(id, person.get(), reason, administrator.account(), now));
		return true;
	}

}
