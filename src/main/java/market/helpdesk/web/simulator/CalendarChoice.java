package market.helpdesk.web.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.web.simulator.CalendarOption.Kind;

import org.springframework.stereotype.Component;

/** All calendars there are to try out, wherever they come from. */
@Component
class CalendarChoice {

	private final List<CalendarSource> sources;

	CalendarChoice(List<CalendarSource> sources) {
		this.sources = sources;
	}

	/** Returns what to choose from; what is chosen already is among it. */
	List<CalendarOption> options(Inspector inspector, MarketCode market, String chosen) {
		var options = new ArrayList<CalendarOption>();
		sources.forEach((source) -> options.addAll(source.options(inspector, market)));
		if (options.stream().noneMatch((option) -> option.key().equals(chosen))) {
			clock(inspector, market, chosen)
				.ifPresent((clock) -> options.add(new CalendarOption(chosen, Kind.REVISION, clock.revision())));
		}
		return options;
	}

	Optional<WorkingClock> clock(Inspector inspector, MarketCode market, String key) {
		return sources.stream().flatMap((source) -> source.clock(inspector, market, key).stream()).findFirst();
	}

}
