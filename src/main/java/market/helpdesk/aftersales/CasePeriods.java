package market.helpdesk.aftersales;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static market.helpdesk.aftersales.RightPeriod.CONTRACTUAL_WARRANTY;
import static market.helpdesk.aftersales.RightPeriod.LEGAL_CONFORMITY;
import static market.helpdesk.aftersales.RightPeriod.WITHDRAWAL;

/**
 * Which periods there are for which cases, and when they end. A period of months ends on
 * the day of the same number, or on its month's last where there is none; of days, so
 * many days after the delivery. The last day counts to its end. All days are those of the
 * market.
 */
public final class CasePeriods {

	private final CaseSettings settings;

	public CasePeriods(CaseSettings settings) {
		this.settings = settings;
	}

	/**
	 * Returns how a case opened today stands: within the first period of its kind that
	 * still runs, or after the last one. What was not delivered yet is within the first.
	 */
	public PeriodCheck check(CaseKind kind, Optional<LocalDate> deliveredOn, LocalDate today) {
		var periods = periods(kind);
		if (deliveredOn.isEmpty()) {
			return new PeriodCheck(periods.getFirst(), Optional.empty(), false);
		}
		var running = periods.stream()
			.filter((period) -> !today.isAfter(lastDay(period, deliveredOn.get())))
			.findFirst();
		var period = running.orElse(periods.getLast());
		return new PeriodCheck(period, Optional.of(lastDay(period, deliveredOn.get())), running.isEmpty());
	}

	private static List<RightPeriod> periods(CaseKind kind) {
		return switch (kind) {
			case RETURN, WITHDRAWAL -> List.of(WITHDRAWAL);
			case WARRANTY -> List.of(CONTRACTUAL_WARRANTY, LEGAL_CONFORMITY);
			case COMPLAINT -> List.of(LEGAL_CONFORMITY);
		};
	}

	private LocalDate lastDay(RightPeriod period, LocalDate deliveredOn) {
		return deliveredOn.plus(switch (period) {
			case WITHDRAWAL -> settings.withdrawal();
			case CONTRACTUAL_WARRANTY -> settings.contractualWarranty();
			case LEGAL_CONFORMITY -> settings.legalConformity();
		});
	}

}
