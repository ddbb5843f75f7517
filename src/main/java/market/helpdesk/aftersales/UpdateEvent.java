package market.helpdesk.aftersales;

import java.util.Map;
import java.util.TreeMap;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketId;

/** A fact about the next update of a case. */
interface UpdateEvent extends AuditedEvent {

	ShopId shop();

	TicketId ticket();

	CaseId caseId();

	UpdateTime time();

	/** Nobody but the time, unless somebody did. */
	@Override
	default Actor actor() {
		return UpdateClock.ACTOR;
	}

	@Override
	default AuditSubject subject() {
		return AuditSubject.ticket(shop().id(), ticket().id());
	}

	@Override
	default Map<String, ?> particulars() {
		return withTimes(Map.of("since", time().since()));
	}

	/** Adds to what is remembered of one what is remembered of all. */
	default Map<String, ?> withTimes(Map<String, ?> others) {
		var particulars = new TreeMap<String, Object>(others);
		particulars.put("case", caseId().toString());
		particulars.put("dueAt", time().dueAt());
		particulars.put("onTimeUntil", time().onTimeUntil());
		return particulars;
	}

}
