package market.helpdesk.web.aftersales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import market.helpdesk.aftersales.CaseDetails;
import market.helpdesk.aftersales.CaseDetails.Closing;
import market.helpdesk.aftersales.CaseDetails.ReachedStage;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.web.aftersales.CaseStep.State;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells cases step by step: what was done, what was left out and what is to come. */
@Component
class CaseCards {

	private final MarketTimes times;

	private final UpdateViews updates;

	CaseCards(MarketTimes times, UpdateViews updates) {
		this.times = times;
		this.updates = updates;
	}

	CaseCard card(MarketCode market, CaseDetails one, boolean mayMove) {
		var left = one.kind().after(one.stage());
		return new CaseCard(one.id().id(), one.kind(), one.isOpen(), steps(market, one),
				CheckView.of(one.kind(), one.check()), mayMove && one.isOpen(), !left.isEmpty(),
				one.update().map((time) -> updates.view(market, time)).orElse(null));
	}

	private List<CaseStep> steps(MarketCode market, CaseDetails one) {
		var steps = new ArrayList<CaseStep>();
		if (one.kind().opening().isEmpty()) {
			steps.add(new CaseStep("step.OPENED", one.stage().isEmpty() && one.isOpen() ? State.NOW : State.DONE,
					times.at(market, one.openedAt()), null, null, null));
		}
		var reached = one.stages().stream().collect(Collectors.toMap(ReachedStage::stage, (stage) -> stage));
		for (var stage : one.kind().stages()) {
			var taken = reached.get(stage);
			steps.add((taken != null) ? taken(market, one, taken)
					: CaseStep.untaken("stage." + stage, isLeftOut(one, stage) ? State.SKIPPED : State.TO_COME));
		}
		steps.add(one.closing().map((closing) -> closed(market, closing)).orElseGet(() -> toClose(one)));
		return steps;
	}

	private CaseStep taken(MarketCode market, CaseDetails one, ReachedStage stage) {
		var now = one.isOpen() && one.stage().equals(Optional.of(stage.stage()));
		return new CaseStep("stage." + stage.stage(), now ? State.NOW : State.DONE, times.at(market, stage.at()),
				stage.note().orElse(null), stage.skipReason().orElse(null),
				stage.shipment().map(ShipmentView::of).orElse(null));
	}

	private static boolean isLeftOut(CaseDetails one, CaseStage stage) {
		return !one.isOpen() || !one.kind().after(one.stage()).contains(stage);
	}

	private CaseStep closed(MarketCode market, Closing closing) {
		return new CaseStep("outcome." + closing.outcome(), State.DONE, times.at(market, closing.at()),
				closing.reason().orElse(null), closing.skipReason().orElse(null), null);
	}

	private static CaseStep toClose(CaseDetails one) {
		var repairs = one.kind().outcomes().contains(CaseOutcome.REPAIRED);
		return CaseStep.untaken(repairs ? "step.OUTCOME" : "step.REFUND", State.TO_COME);
	}

}
