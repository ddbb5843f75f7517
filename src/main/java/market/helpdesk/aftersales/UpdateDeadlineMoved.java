package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/**
 * An update is expected by another time, because a calendar had been published or a
 * downtime recorded while the time ran (R14).
 *
 * @param time the one after that
 */
public record UpdateDeadlineMoved(ShopId shop, TicketId ticket, CaseId caseId, UpdateTime before, UpdateTime time,
		int calendarVersionBefore, int calendarVersion, int revision, Instant occurredAt) implements UpdateEvent {

	static UpdateDeadlineMoved of(UpdateDeadline before, UpdateDeadline after, Instant at) {
		return new UpdateDeadlineMoved(after.shop(), after.ticket(), after.caseId(), before.time(), after.time(),
				before.calendarVersion(), after.calendarVersion(), after.revision(), at);
	}

	@Override
	public Map<String, ?> particulars() {
		return withTimes(
				Map.of("dueBefore", before.dueAt(), "onTimeUntilBefore", before.onTimeUntil(), "calendarVersionBefore",
						calendarVersionBefore, "calendarVersion", calendarVersion, "revision", revision));
	}

}
