package market.helpdesk.web.aftersales;

import java.time.Clock;

import market.helpdesk.aftersales.UpdateTime;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells by when updates are expected, whether or not a sweep has come by. */
@Component
class UpdateViews {

	private final MarketTimes times;

	private final Clock clock;

	UpdateViews(MarketTimes times, Clock clock) {
		this.times = times;
		this.clock = clock;
	}

	UpdateView view(MarketCode market, UpdateTime time) {
		return new UpdateView(times.due(market, time.dueAt()), time.isLate(clock.instant()));
	}

}
