package market.helpdesk.web.admin;

import market.helpdesk.violation.Violation;
import market.helpdesk.violation.ViolationWaiver;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells violations as lists show them. */
@Component
class ViolationRows {

	private final MarketTimes times;

	ViolationRows(MarketTimes times) {
		this.times = times;
	}

	ViolationRow row(Violation violation) {
		return new ViolationRow(violation.id(), violation.kind(), violation.kind().rule(), violation.state(),
				violation.shopName(), violation.market().code(), violation.ticket().id(), violation.reference().text(),
				times.at(violation.market(), violation.occurredAt()), times.due(violation.market(), violation.dueAt()),
				violation.receivedAt(), violation.revision(),
				violation.waiver().map(ViolationWaiver::reason).orElse(null));
	}

}
