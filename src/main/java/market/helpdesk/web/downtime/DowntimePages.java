package market.helpdesk.web.downtime;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.calendar.Downtimes;
import market.helpdesk.calendar.RecordedDowntime;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.RevisionPreview;
import market.helpdesk.web.calendar.MovesViews;
import market.helpdesk.web.downtime.DowntimePreviewPage.Wall;
import market.helpdesk.web.page.PlatformSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the pages of downtimes show. */
@Component
class DowntimePages {

	private final WorkingCalendars calendars;

	private final Downtimes downtimes;

	private final RevisionPreview preview;

	private final MovesViews moves;

	private final People people;

	private final Zones zones;

	private final PlatformSettings platform;

	DowntimePages(WorkingCalendars calendars, Downtimes downtimes, RevisionPreview preview, MovesViews moves,
			People people, Zones zones, PlatformSettings platform) {
		this.calendars = calendars;
		this.downtimes = downtimes;
		this.preview = preview;
		this.moves = moves;
		this.people = people;
		this.zones = zones;
		this.platform = platform;
	}

	/**
	 * @param overlapping what a new one overlaps with, null if there is nothing
	 */
	DowntimesPage page(@Nullable RecordedDowntime overlapping) {
		var recorded = calendars.newest().downtimes();
		var names = names(recorded);
		return new DowntimesPage(recorded.stream().map((one) -> row(one, names)).toList(), zones.names(),
				platform.zone().getId(), (overlapping != null) ? row(overlapping, names) : null);
	}

	/**
	 * @throws market.helpdesk.calendar.DowntimeRefused if it cannot be recorded
	 */
	DowntimePreviewPage preview(Administrator administrator, Downtime downtime) {
		var proposed = downtimes.tryOut(administrator.account().id(), downtime);
		var walls = zones.names()
			.stream()
			.flatMap((name) -> zones.find(name).stream())
			.map((zone) -> new Wall(zone.getId(), downtime.from().atZone(zone), downtime.to().atZone(zone)))
			.toList();
		return new DowntimePreviewPage(Duration.between(downtime.from(), downtime.to()), walls,
				moves.of(preview.of(calendars.newest(), proposed)));
	}

	private Map<UUID, String> names(Collection<RecordedDowntime> recorded) {
		return people.names(recorded.stream().flatMap((one) -> one.revision().by().stream()).distinct().toList());
	}

	private DowntimeRow row(RecordedDowntime recorded, Map<UUID, String> names) {
		var downtime = recorded.downtime();
		var revision = recorded.revision();
		return new DowntimeRow(downtime.from().atZone(platform.zone()), downtime.to().atZone(platform.zone()),
				Duration.between(downtime.from(), downtime.to()), revision.reason(),
				revision.by().map((by) -> names.getOrDefault(by, "")).orElse(""),
				revision.at().atZone(platform.zone()));
	}

}
