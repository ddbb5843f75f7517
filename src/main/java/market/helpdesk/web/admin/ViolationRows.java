package market.helpdesk.web.admin;

import market.helpdesk.violation.Evidence.MissedDeadline;
import market.helpdesk.violation.Evidence.UpheldFlag;
import market.helpdesk.violation.Violation;
import market.helpdesk.violation.ViolationWaiver;
import market.helpdesk.web.admin.ViolationRow.Flagged;
import market.helpdesk.web.admin.ViolationRow.Missed;
import market.helpdesk.web.page.MarketTimes;
import org.jspecify.annotations.Nullable;

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
				violation.shopName(), violation.market().code(),
				violation.ticket().map((ticket) -> ticket.id().id()).orElse(null),
				violation.ticket().map((ticket) -> ticket.reference().text()).orElse(null),
				times.at(violation.market(), violation.occurredAt()), missed(violation), flag(violation),
				violation.waiver().map(ViolationWaiver::cause).orElse(null),
				violation.waiver().map(ViolationWaiver::reason).orElse(null));
	}

	private @Nullable Missed missed(Violation violation) {
		return (violation.evidence() instanceof MissedDeadline deadline) ? new Missed(
				times.due(violation.market(), deadline.dueAt()), deadline.receivedAt(), deadline.revision()) : null;
	}

	private static @Nullable Flagged flag(Violation violation) {
		return (violation.evidence() instanceof UpheldFlag flag)
				? new Flagged(flag.flag().id(), flag.words(), flag.position()) : null;
	}

}
