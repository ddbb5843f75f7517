package market.helpdesk.privacy;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.sweep.SweepTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what was granted: ticket by ticket, each in a transaction of its own, then
 * the account. What something stands against waits for the next run, and so does a person
 * of whom anything is left. A process that is killed is followed by another one, which
 * finds what is left.
 */
@Service
public class GrantedErasures {

	private static final Logger log = LoggerFactory.getLogger(GrantedErasures.class);

	private final ErasureRequests requests;

	private final PersonsMatters matters;

	private final Erasing erasing;

	private final ErasureSettings settings;

	private final SweepTransactions transaction;

	GrantedErasures(ErasureRequests requests, PersonsMatters matters, Erasing erasing, ErasureSettings settings,
			TransactionTemplate transaction) {
		this.requests = requests;
		this.matters = matters;
		this.erasing = erasing;
		this.settings = settings;
		this.transaction = new SweepTransactions(transaction);
	}

	/** Goes through everybody whose request was granted. */
	public void run(Instant now) {
		requests.granted().forEach((granted) -> run(granted, now));
	}

	private void run(GrantedRequest granted, Instant now) {
		var some = matters.leftOf(granted.person(), new UUID(0, 0), now, settings.batch());
		while (!some.isEmpty()) {
			some.forEach((matter) -> isErased(matter, granted.request(), now));
			some = matters.leftOf(granted.person(), some.getLast().id(), now, settings.batch());
		}
		if (matters.isAllGone(granted.person()) && goes(granted, now)) {
			log.info("The request {} was carried out", granted.request());
		}
	}

	private boolean isErased(Matter matter, ErasureRequestId request, Instant now) {
		try {
			return erasing.onRequest(matter, request, now);
		}
		catch (ErasureRefused refused) {
			log.info("{}", refused.getMessage());
			return false;
		}
		catch (RuntimeException failure) {
			log.warn("{} {} could not be erased and is tried again with the next run", matter.kind(), matter.id(),
					failure);
			return false;
		}
	}

	/** Whoever comes second finds it settled. */
	private boolean goes(GrantedRequest granted, Instant now) {
		var account = Matter.account(granted.person());
		return (isErased(account, granted.request(), now) || requests.isErased(granted.person()))
				&& transaction.execute(() -> requests.complete(granted, now));
	}

}
