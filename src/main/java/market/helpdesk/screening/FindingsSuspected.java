package market.helpdesk.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.screening.ScreeningBook.Occasion;
import market.helpdesk.ticket.TicketId;

/**
 * A shop sent, or tried to send, what looks like a way around the platform: an
 * administrator decides whether it is one (R7, R8, R10).
 *
 * @param ticket none where a ticket was to be opened
 */
public record FindingsSuspected(ShopId shop, Optional<TicketId> ticket, ScreeningId screening, AccountId author,
		Set<FindingKind> kinds, Instant occurredAt) {

	public FindingsSuspected {
		kinds = Set.copyOf(kinds);
	}

	/** What is only recorded is suspected of nothing. */
	static FindingsSuspected of(Occasion occasion, Screening screening, ScreeningId id) {
		var kinds = screening.judged()
			.filter((one) -> one.verdict() != Verdict.ALLOW)
			.map(JudgedFinding::kind)
			.collect(Collectors.toSet());
		return new FindingsSuspected(occasion.shop(), occasion.ticket(), id, occasion.author().account(), kinds,
				occasion.at());
	}

}
