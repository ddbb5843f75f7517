package market.helpdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Hands what could not be told to its listeners again, at longer and longer intervals.
 * <p>
 * Nodes that do so at once may hand out the same publication: the registry does not tell
 * one that has just failed from one that somebody has just taken. Nothing comes of it, as
 * a notice is given once by the schema's unique key and mailed once by
 * {@link NoticeMails}.
 */
@Component
class Redelivery {

	/** A node that has not finished by then is no more. */
	static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

	private static final int BATCH = 1_000;

	private final FailedEventPublications failed;

	private final ThreadPoolTaskExecutor listeners;

	private final JdbcClient jdbc;

	Redelivery(FailedEventPublications failed, @Qualifier("listeners") ThreadPoolTaskExecutor listeners,
			JdbcClient jdbc) {
		this.failed = failed;
		this.listeners = listeners;
		this.jdbc = jdbc;
	}

	/** A node whose listeners have enough to do takes nothing on. */
	void run(Instant now) {
		if (listeners.getQueueSize() == 0) {
			giveUpAbandoned(now);
			failed.resubmit(ResubmissionOptions.defaults()
				.withBatchSize(BATCH)
				.withFilter((publication) -> isDue(publication, now)));
		}
	}

	/**
	 * Modulith's own monitor goes by when an event was published: it would take what is
	 * being tried for the third time for abandoned.
	 */
	private void giveUpAbandoned(Instant now) {
		jdbc.sql("""
				update event_publication set status = 'FAILED'
				where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED') and last_resubmission_date < :before""")
			.param("before", now.minus(ABANDONED_AFTER).atOffset(ZoneOffset.UTC))
			.update();
	}

	private static boolean isDue(EventPublication publication, Instant now) {
		var tried = publication.getLastResubmissionDate();
		return tried == null || !tried.plus(pauseAfter(publication.getCompletionAttempts())).isAfter(now);
	}

	/** One minute, two, four, eight, and then ten again and again. */
	static Duration pauseAfter(int attempts) {
		var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 10));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

}
