package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.audit.Actor;

/** Somebody ended the time for the next update of a case. */
interface UpdateEnding extends UpdateEvent {

	UpdateDeadlineId deadline();

	CaseMoment moment();

	@Override
	default Actor actor() {
		return new Actor.Person(moment().by().id());
	}

	@Override
	default Instant occurredAt() {
		return moment().at();
	}

	@Override
	default Map<String, ?> particulars() {
		return withTimes(moment().particulars());
	}

}
