package market.helpdesk.evidence;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/** Where packs are put together on a node: so many at once, whoever comes first. */
@Component
class Places {

	private final Semaphore free;

	private final EvidenceSettings settings;

	Places(EvidenceSettings settings) {
		this.free = new Semaphore(settings.atOnce(), true);
		this.settings = settings;
	}

	/**
	 * Waits for one.
	 * @throws EvidenceBusy if none became free for as long as anybody waits
	 */
	void take() {
		try {
			if (!free.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
				throw new EvidenceBusy();
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new EvidenceBusy();
		}
	}

	void giveBack() {
		free.release();
	}

}
