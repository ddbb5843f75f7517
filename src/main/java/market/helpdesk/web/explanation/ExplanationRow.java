package market.helpdesk.web.explanation;

import market.helpdesk.web.page.Amount;
import market.helpdesk.web.page.Day;
import market.helpdesk.web.page.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one day, and whether it counts.
 *
 * @param reason worded by {@code explanation.reason.*}, but for a holiday
 * @param holiday the holiday's name in the market's language, null if it is none
 * @param counted nothing if it doesn't count
 */
public record ExplanationRow(Day day, TimeSpan span, Reason reason, @Nullable String holiday, Amount counted) {

	public enum Reason {

		WORKED, WEEKEND, HOLIDAY, DOWN

	}

	public boolean counts() {
		return reason == Reason.WORKED;
	}

}
