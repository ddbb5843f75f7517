package market.helpdesk.web.aftersales;

import java.time.LocalDate;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.PeriodCheck;
import market.helpdesk.aftersales.RightPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case was opened in time, or would be.
 *
 * @param until the last day, null where nothing was delivered yet
 */
public record CheckView(RightPeriod period, State state, @Nullable LocalDate until) {

	public enum State {

		NOT_BEGUN, RUNNING,

		/** The contractual warranty is over, and the law's still runs. */
		STILL,

		OVER

	}

	static CheckView of(CaseKind kind, PeriodCheck check) {
		return new CheckView(check.period(), state(kind, check), check.until().orElse(null));
	}

	private static State state(CaseKind kind, PeriodCheck check) {
		if (check.over()) {
			return State.OVER;
		}
		if (check.until().isEmpty()) {
			return State.NOT_BEGUN;
		}
		return (kind == CaseKind.WARRANTY && check.period() == RightPeriod.LEGAL_CONFORMITY) ? State.STILL
				: State.RUNNING;
	}

}
