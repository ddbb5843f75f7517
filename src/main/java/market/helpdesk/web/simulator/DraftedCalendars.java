package market.helpdesk.web.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.CalendarDrafts;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.web.simulator.CalendarOption.Kind;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What would count if an administrator published what they are drafting. */
@Component
@Order(2)
class DraftedCalendars implements CalendarSource {

	private static final String DRAFT = "draft";

	private final CalendarDrafts drafts;

	private final WorkingCalendars calendars;

	private final Clock clock;

	DraftedCalendars(CalendarDrafts drafts, WorkingCalendars calendars, Clock clock) {
		this.drafts = drafts;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public List<CalendarOption> options(Inspector inspector, MarketCode market) {
		return drafts.find(market, inspector.account().id())
			.map((draft) -> List.of(new CalendarOption(DRAFT, Kind.DRAFT, 0)))
			.orElseGet(List::of);
	}

	@Override
	public Optional<WorkingClock> clock(Inspector inspector, MarketCode market, String key) {
		return key.equals(DRAFT) ? drafts.find(market, inspector.account().id())
			.map((draft) -> calendars.newest().with(draft, clock.instant()).clock(market)) : Optional.empty();
	}

}
