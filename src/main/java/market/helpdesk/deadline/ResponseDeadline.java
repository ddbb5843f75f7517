package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Clocked;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * The time within which a shop owes an answer to an unanswered run of buyer messages.
 *
 * @param market whose working days count (R14)
 * @param message the run's first message, which later ones join; where it was not begun
 * by a message, the answer instead of which another one is asked for
 * @param basis what the time was computed with
 * @param follows the deadline whose answer was not good enough (R16); nothing where a
 * message began the run
 */
record ResponseDeadline(ShopId shop, MarketCode market, DeadlineId id, TicketId ticket, MessageId message,
		ResponseTime time, Basis basis, Optional<DeadlineId> follows) implements Clocked<ResponseDeadline> {

	/**
	 * What a time was computed with.
	 *
	 * @param calendarVersion the version of the market's calendar
	 * @param revision the last change of the market's clock that was taken into account
	 */
	record Basis(int calendarVersion, int revision) {

		static Basis of(WorkingClock clock) {
			return new Basis(clock.calendarVersion(), clock.revision());
		}

	}

	@Override
	public int revision() {
		return basis.revision();
	}

	@Override
	public Instant onTimeUntil() {
		return time.onTimeUntil();
	}

	@Override
	public ResponseDeadline computedBy(WorkingClock clock) {
		return new ResponseDeadline(shop, market, id, ticket, message, ResponseTime.from(time.receivedAt(), clock),
				Basis.of(clock), follows);
	}

	/** The same as one that follows another. */
	ResponseDeadline linkedTo(Optional<DeadlineId> earlier) {
		return new ResponseDeadline(shop, market, id, ticket, message, time, basis, earlier);
	}

	ResponseDeadlineSet set(Instant at) {
		return new ResponseDeadlineSet(shop, ticket, message, time, basis.calendarVersion(), follows, at);
	}

	/** The same with an id of its own: the ledger keeps what became of the first. */
	ResponseDeadline again() {
		return new ResponseDeadline(shop, market, DeadlineId.next(), ticket, message, time, basis, follows);
	}

	ResponseDeadlineMissed missed() {
		return new ResponseDeadlineMissed(shop, ticket, id, time);
	}

}
