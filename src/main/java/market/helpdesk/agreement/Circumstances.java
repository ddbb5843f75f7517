package market.helpdesk.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.calendar.Markets;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.TicketDetails;

/**
 * What terms are held against.
 *
 * @param paid what the order cost, if the ticket is about one
 * @param today the date in the market of the shop
 */
public record Circumstances(Optional<Money> paid, LocalDate today) {

	/**
	 * Returning something can cost more than it did; a hundred times as much is a slip.
	 */
	private static final BigDecimal MOST = new BigDecimal(100_000);

	private static final int YEARS = 2;

	static Circumstances of(TicketDetails ticket, Markets markets, Clock clock) {
		return new Circumstances(ticket.order().map(TicketDetails.OrderedItem::total),
				LocalDate.ofInstant(clock.instant(), markets.get(ticket.market()).zone()));
	}

	Set<Objection> against(AgreementTerms terms) {
		var objections = EnumSet.noneOf(Objection.class);
		terms.amount().flatMap((amount) -> against(terms.kind(), amount)).ifPresent(objections::add);
		terms.day().flatMap(this::against).ifPresent(objections::add);
		return objections;
	}

	private Optional<Objection> against(AgreementKind kind, Money amount) {
		if (paid.isEmpty()) {
			return Optional.of(Objection.NO_ORDER);
		}
		if (!paid.get().currency().equals(amount.currency())) {
			return Optional.of(Objection.OTHER_CURRENCY);
		}
		return (amount.amount().compareTo(most(kind)) > 0) ? Optional.of(Objection.TOO_MUCH) : Optional.empty();
	}

	/** Returns the most that can be agreed on: nobody gets back more than they paid. */
	public BigDecimal most(AgreementKind kind) {
		return switch (kind) {
			case PRICE_REDUCTION, REFUND -> paid.map(Money::amount).orElse(BigDecimal.ZERO);
			default -> MOST;
		};
	}

	private Optional<Objection> against(LocalDate day) {
		if (day.isBefore(today)) {
			return Optional.of(Objection.PAST);
		}
		return day.isAfter(today.plusYears(YEARS)) ? Optional.of(Objection.TOO_FAR) : Optional.empty();
	}

}
