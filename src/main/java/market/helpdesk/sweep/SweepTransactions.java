package market.helpdesk.sweep;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions of the sweeps. One that fell victim to a deadlock or lost its
 * connection is tried again, a few times within seconds; it does nothing twice, even if
 * it was committed and nobody heard of it, because it takes what is still there. What
 * lasts longer is left to the next sweep: where not even a connection can be had, the
 * pool has waited for one long enough.
 */
public class SweepTransactions {

	public static final int RETRIES = 3;

	private static final Logger log = LoggerFactory.getLogger(SweepTransactions.class);

	private final TransactionTemplate transaction;

	/** On a lost connection a rollback fails as well, and is what is heard of. */
	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.maxRetries(RETRIES)
		.delay(Duration.ofMillis(200))
		.jitter(Duration.ofMillis(100))
		.multiplier(2)
		.includes(TransientDataAccessException.class, RecoverableDataAccessException.class,
				DataAccessResourceFailureException.class, JpaSystemException.class, TransactionSystemException.class)
		.build());

	public SweepTransactions(TransactionTemplate transaction) {
		this.transaction = transaction;
		this.retry.setRetryListener(new Telling());
	}

	public <T> T execute(Supplier<T> batch) {
		return Objects.requireNonNull(retry.invoke(() -> transaction.execute((status) -> batch.get())));
	}

	public void run(Runnable batch) {
		retry.invoke(() -> transaction.executeWithoutResult((status) -> batch.run()));
	}

	private static final class Telling implements RetryListener {

		@Override
		public void beforeRetry(RetryPolicy policy, Retryable<?> batch, RetryState state) {
			log.warn("A batch of a sweep failed and is tried again: {}", state.getLastException().getMessage());
		}

	}

}
