package market.helpdesk.aftersales;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a case was opened in time. It never keeps one from being opened; both sides see
 * it.
 *
 * @param period the one that holds, or the last one that did
 * @param until its last day; none where nothing was delivered yet
 * @param over whether the case was opened after that day
 */
public record PeriodCheck(RightPeriod period, Optional<LocalDate> until, boolean over) {

	public PeriodCheck {
		if (over && until.isEmpty()) {
			throw new IllegalArgumentException("What has not begun is not over");
		}
	}

}
