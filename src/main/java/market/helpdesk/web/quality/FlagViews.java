package market.helpdesk.web.quality;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.quality.Flag;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.quality.FlagView.DecisionView;

import org.springframework.stereotype.Component;

/** Tells flags as pages show them. */
@Component
class FlagViews {

	private final MarketTimes times;

	FlagViews(MarketTimes times) {
		this.times = times;
	}

	/** Who decided is told to administrators only. */
	FlagView view(Viewer viewer, MarketCode market, Flag flag) {
		var decision = flag.decision()
			.map((one) -> new DecisionView(one.upheld(), one.reason(), (viewer instanceof Inspector) ? one.by() : null,
					times.at(market, one.at())));
		return new FlagView(flag.id().id(), flag.kind(), flag.points(), flag.words(), flag.state(), flag.by(),
				times.at(market, flag.at()), decision.orElse(null));
	}

}
