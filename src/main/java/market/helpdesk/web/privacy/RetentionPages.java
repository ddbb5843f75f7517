package market.helpdesk.web.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.KeepingTime;
import market.helpdesk.privacy.Obstacle;
import market.helpdesk.privacy.RetentionPreview.Ending;
import market.helpdesk.privacy.RetentionPreview;
import market.helpdesk.privacy.RetentionSettings;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.page.PlatformSettings;
import market.helpdesk.web.privacy.RetentionPage.EndingRow;
import market.helpdesk.web.privacy.RetentionPage.EndingState;

import org.springframework.stereotype.Component;

/** Puts together the preview of what the job will erase. */
@Component
class RetentionPages {

	private final RetentionPreview preview;

	private final KeepingTime time;

	private final RetentionSettings retention;

	private final MarketTimes times;

	private final PlatformSettings platform;

	private final ListSettings settings;

	private final Clock clock;

	RetentionPages(RetentionPreview preview, KeepingTime time, RetentionSettings retention, MarketTimes times,
			PlatformSettings platform, ListSettings settings, Clock clock) {
		this.preview = preview;
		this.time = time;
		this.retention = retention;
		this.times = times;
		this.platform = platform;
		this.settings = settings;
		this.clock = clock;
	}

	RetentionPage page(Inspector inspector, Optional<Cursor> after) {
		var now = clock.instant();
		var forecast = preview.years(inspector);
		var endings = preview.endings(inspector, after, now, settings.pageSize()).map((ending) -> row(ending, now));
		return new RetentionPage(time.years(), retention.enabled(), preview.nextRun(inspector, now), forecast,
				forecast.isEmpty() ? null : forecast.getFirst().countedAt().atZone(platform.zone()), endings.items(),
				endings.nextOrNull(), after.isEmpty());
	}

	private EndingRow row(Ending ending, Instant now) {
		return new EndingRow(ending.ticket(), ending.reference().text(), ending.shopName(), ending.market().code(),
				times.at(ending.market(), ending.endsAt()), ending.files(), state(ending, now),
				List.copyOf(ending.obstacles()));
	}

	private static EndingState state(Ending ending, Instant now) {
		if (ending.obstacles().contains(Obstacle.LEGAL_HOLD)) {
			return EndingState.HELD;
		}
		if (ending.endsAt().isAfter(now)) {
			return EndingState.KEPT;
		}
		return ending.obstacles().isEmpty() ? EndingState.DUE : EndingState.WAITING;
	}

}
