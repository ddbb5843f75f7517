package market.helpdesk.privacy;

import java.time.Clock;
import java.util.Optional;

import market.helpdesk.account.Viewer.Buyer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A buyer's own request that what is kept of them be erased: one at a time. */
@Service
@Transactional
public class AskingForErasure {

	private final ErasureRequests requests;

	private final ErasureQueue queue;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AskingForErasure(ErasureRequests requests, ErasureQueue queue, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.queue = queue;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks; asking twice is asking once.
	 * @return whether nothing was asked before
	 */
	public boolean ask(Buyer buyer) {
		var now = clock.instant();
		var id = ErasureRequestId.next();
		var asked = requests.ask(id, buyer.account(), now);
		if (asked) {
			events.publishEvent(new ErasureRequested(id, buyer.account(), now));
		}
		return asked;
	}

	/**
	 * Takes it back, which is possible until it is decided.
	 * @return whether it was
	 */
	public boolean withdraw(Buyer buyer) {
		var now = clock.instant();
		var open = requests.open(buyer.account());
		if (open.isEmpty() || !requests.settle(open.get())) {
			return false;
		}
		requests.decide(open.get(), ErasureOutcome.WITHDRAWN, Optional.empty(), buyer.account(), now);
		events.publishEvent(new ErasureRequestWithdrawn(open.get(), buyer.account(), now));
		return true;
	}

	/** Returns what somebody asked for last. */
	@Transactional(readOnly = true)
	public Optional<ErasureRequest> latest(Buyer buyer) {
		return queue.latestOf(buyer.account());
	}

}
