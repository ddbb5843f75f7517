package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/**
 * A deadline that ran was computed again, because a calendar had been published or a
 * downtime recorded, and is due at another time (R14).
 */
public record ResponseDeadlineMoved(ShopId shop, TicketId ticket, DeadlineId deadline, ResponseTime before,
		ResponseTime after, int calendarVersionBefore, int calendarVersion, int revision,
		Instant occurredAt) implements AuditedEvent {

	static ResponseDeadlineMoved of(ResponseDeadline before, ResponseDeadline after, Instant at) {
		return new ResponseDeadlineMoved(after.shop(), after.ticket(), after.id(), before.time(), after.time(),
				before.basis().calendarVersion(), after.basis().calendarVersion(), after.basis().revision(), at);
	}

	@Override
	public Actor actor() {
		return ResponseClock.ACTOR;
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.ticket(shop.id(), ticket.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("dueBefore", before.dueAt(), "dueAt", after.dueAt(), "onTimeUntilBefore", before.onTimeUntil(),
				"onTimeUntil", after.onTimeUntil(), "calendarVersionBefore", calendarVersionBefore, "calendarVersion",
				calendarVersion, "revision", revision);
	}

}
