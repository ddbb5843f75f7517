package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.calendar.DowntimeRecorded;
import market.helpdesk.calendar.RecordedDowntime;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.LateEndings;
import market.helpdesk.deadline.LateEndings.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the answers that were late when a downtime was recorded, in batches. Any
 * number of nodes may do so at once: each batch is one node's, and no violation is waived
 * twice.
 */
@Service
public class DowntimeReview {

	private static final Logger log = LoggerFactory.getLogger(DowntimeReview.class);

	private final Exonerating exonerating;

	private final LateEndings lateEndings;

	private final WorkingCalendars calendars;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final DowntimeReviewSettings settings;

	DowntimeReview(Exonerating exonerating, LateEndings lateEndings, WorkingCalendars calendars, JdbcClient jdbc,
			TransactionTemplate transaction, DowntimeReviewSettings settings) {
		this.exonerating = exonerating;
		this.lateEndings = lateEndings;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.settings = settings;
	}

	/** How far the review of a downtime has come. */
	private record Review(int revision, Place after) {

		static Review read(ResultSet row, int number) throws SQLException {
			return new Review(row.getInt("revision"),
					new Place(row.getObject("last_answered_at", OffsetDateTime.class).toInstant(),
							row.getObject("last_shop", UUID.class), row.getObject("last_deadline", UUID.class)));
		}

	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(DowntimeRecorded event) {
		var start = Place.before(event.downtime().downtime().from());
		jdbc.sql("""
				insert into downtime_reviews (revision, recorded_at, last_answered_at, last_shop, last_deadline)
				values (:revision, :at, :answeredAt, :shop, :deadline)""")
			.param("revision", event.downtime().revision().number())
			.param("at", event.occurredAt().atOffset(ZoneOffset.UTC))
			.param("answeredAt", start.endedAt().atOffset(ZoneOffset.UTC))
			.param("shop", start.shop())
			.param("deadline", start.deadline())
			.update();
	}

	/**
	 * Goes through what there is to go through. An answer that was being written while
	 * the downtime was recorded knew nothing of it, so the review waits until such
	 * answers must be in the database.
	 */
	public void run(Instant now) {
		while (Boolean.TRUE.equals(transaction.execute((status) -> next(now.minus(settings.settle()))))) {
			log.debug("Reviewed another batch of late answers");
		}
	}

	private boolean next(Instant recordedBefore) {
		var review = take(recordedBefore);
		review.ifPresent(this::advance);
		return review.isPresent();
	}

	private Optional<Review> take(Instant recordedBefore) {
		return jdbc.sql("""
				select revision, last_answered_at, last_shop, last_deadline from downtime_reviews
				where recorded_at < :before order by revision limit 1 for update skip locked""")
			.param("before", recordedBefore.atOffset(ZoneOffset.UTC))
			.query(Review::read)
			.optional();
	}

	private void advance(Review review) {
		var history = calendars.newest();
		var downtime = history.downtimes()
			.stream()
			.filter((one) -> one.revision().number() == review.revision())
			.map(RecordedDowntime::downtime)
			.findFirst()
			.orElseThrow();
		var batch = lateEndings.owedDuring(downtime, review.after(), settings.batch());
		if (batch.isEmpty()) {
			jdbc.sql("delete from downtime_reviews where revision = :revision")
				.param("revision", review.revision())
				.update();
			return;
		}
		exonerating.waive(batch, history);
		keep(review.revision(), Place.of(batch.getLast()));
	}

	private void keep(int revision, Place place) {
		jdbc.sql("""
				update downtime_reviews set last_answered_at = :at, last_shop = :shop, last_deadline = :deadline
				where revision = :revision""")
			.param("at", place.endedAt().atOffset(ZoneOffset.UTC))
			.param("shop", place.shop())
			.param("deadline", place.deadline())
			.param("revision", revision)
			.update();
	}

}
