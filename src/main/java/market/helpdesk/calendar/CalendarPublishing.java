package market.helpdesk.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.calendar.DraftRefusal.DayHasBegun;
import market.helpdesk.calendar.DraftRefusal.NothingChanged;
import market.helpdesk.calendar.DraftRefusal.Outdated;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts the next versions of calendars (R14). */
@Service
public class CalendarPublishing {

	private final CalendarDrafts drafts;

	private final ClockRevisions revisions;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CalendarPublishing(CalendarDrafts drafts, ClockRevisions revisions, WorkingCalendars calendars,
			ApplicationEventPublisher events, Clock clock) {
		this.drafts = drafts;
		this.revisions = revisions;
		this.calendars = calendars;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes somebody's draft of a market's calendar; what runs is moved by the job.
	 * Of two that publish at once, one is first and the other's draft is outdated.
	 * @param base the version whose changes its author has seen
	 * @throws DraftNotFound if there is none
	 * @throws DraftRefused if it changes nothing, is not of the newest version, or takes
	 * away a day that has begun
	 */
	@Transactional(timeout = 30)
	public void publish(UUID author, MarketCode market, int base, String reason) {
		var draft = drafts.take(market, author).orElseThrow(() -> new DraftNotFound(market));
		revisions.lock();
		var history = calendars.newest();
		var at = history.next(clock.instant());
		requirePublishable(draft, history.versions(market).getFirst(), base, at);
		var version = draft.version(draft.base().number() + 1,
				new ClockRevision(history.latest() + 1, at, Optional.of(author), reason));
		append(version);
		drafts.discard(draft);
		events.publishEvent(CalendarPublished.of(draft, version));
	}

	private static void requirePublishable(CalendarDraft draft, CalendarVersion newest, int base, Instant at) {
		if (draft.base().number() != newest.number() || base != newest.number()) {
			throw new DraftRefused(new Outdated());
		}
		if (draft.isEmpty()) {
			throw new DraftRefused(new NothingChanged());
		}
		draft.begun(LocalDate.ofInstant(at, draft.market().zone())).ifPresent((date) -> {
			throw new DraftRefused(new DayHasBegun(date));
		});
	}

	/** The keys have the last word, whatever locks there were. */
	private void append(CalendarVersion version) {
		try {
			revisions.append(version);
		}
		catch (DuplicateKeyException other) {
			throw new DraftRefused(new Outdated());
		}
	}

}
