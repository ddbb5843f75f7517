package market.helpdesk.deadline;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.AnswerWaived;
import market.helpdesk.ticket.AskingDropped;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketTakenOver;

/**
 * A shop owes no answer any more although it has given none.
 *
 * @param id the waiver's, the take-over's or, where there had been no need to ask again,
 * the asking's
 * @param proposed whether the shop had asked for it
 */
record Release(UUID id, Cause cause, ShopId shop, TicketId ticket, AccountId by, boolean proposed, Instant at) {

	enum Cause {

		WAIVED, TAKEN_OVER, DISMISSED

	}

	static Release of(AnswerWaived waived) {
		return new Release(waived.waiver().id(), Cause.WAIVED, waived.shop(), waived.ticket(), waived.by(),
				waived.proposed(), waived.occurredAt());
	}

	static Release of(TicketTakenOver takenOver) {
		return new Release(takenOver.takeOver().id(), Cause.TAKEN_OVER, takenOver.shop(), takenOver.ticket(),
				takenOver.by(), false, takenOver.occurredAt());
	}

	static Release of(AskingDropped dropped) {
		return new Release(dropped.asking().id(), Cause.DISMISSED, dropped.shop(), dropped.ticket(), dropped.by(),
				false, dropped.occurredAt());
	}

	/** What it does to the numbers of the shop if it ends a deadline in time. */
	Tally tally() {
		return switch (cause) {
			case WAIVED -> proposed ? Tally.WAIVED_AS_PROPOSED : Tally.WAIVED;
			case TAKEN_OVER -> Tally.TAKEN_OVER;
			case DISMISSED -> Tally.DISMISSED;
		};
	}

}
