package market.helpdesk.web.history;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.History;
import market.helpdesk.history.HistoryScope;

import org.springframework.stereotype.Component;

/** Puts on record which histories those see who take no part in them (R12). */
@Component
class TracedHistories {

	private final Disclosing disclosing;

	TracedHistories(Disclosing disclosing) {
		this.disclosing = disclosing;
	}

	/** A stretch of a history is about to be shown. */
	void show(Viewer viewer, HistoryScope scope) {
		if (viewer instanceof Inspector inspector) {
			trace(inspector, scope);
		}
	}

	/** Of a buyer with one shop is of the buyer. */
	private void trace(Inspector inspector, HistoryScope scope) {
		if (scope.order().isPresent()) {
			disclosing.traced(inspector, History.ORDER, scope.order().get().id().id());
		}
		else if (scope.buyer().isPresent()) {
			disclosing.traced(inspector, History.BUYER, scope.buyer().get().id());
		}
		else {
			scope.shops().forEach((shop) -> disclosing.traced(inspector, History.SHOP, shop));
		}
	}

}
