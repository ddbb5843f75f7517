package market.helpdesk.web.calendar;

import java.time.Clock;

import market.helpdesk.calendar.CalendarDraft;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.RevisionPreview;

import org.springframework.stereotype.Component;

/** What the preview of a draft shows. */
@Component
class PreviewPages {

	private final WorkingCalendars calendars;

	private final RevisionPreview preview;

	private final MovesViews moves;

	private final Clock clock;

	PreviewPages(WorkingCalendars calendars, RevisionPreview preview, MovesViews moves, Clock clock) {
		this.calendars = calendars;
		this.preview = preview;
		this.moves = moves;
		this.clock = clock;
	}

	PreviewPage page(CalendarDraft draft) {
		var present = calendars.newest();
		var proposed = present.with(draft, clock.instant());
		return new PreviewPage(draft.market().code().code(), draft.base().number() + 1,
				draft.differences().stream().map(DraftPages::row).toList(), moves.of(preview.of(present, proposed)));
	}

}
