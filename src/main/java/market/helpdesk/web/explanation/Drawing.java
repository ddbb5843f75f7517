package market.helpdesk.web.explanation;

import java.util.List;

import market.helpdesk.web.page.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as a line of days, each as long as it really takes. Every place on it is
 * a share of its width, {@code 12.5%}.
 *
 * @param days whole ones, from that of the receipt to that of the deadline or the last
 * that is still on time
 * @param parts what they are made of, from receipt to deadline
 * @param grace where an answer is still on time although nothing is counted, null if
 * nowhere
 * @param now where we are, null if that isn't on the line
 * @param down whether the platform was down meanwhile
 */
public record Drawing(List<DayBox> days, List<Part> parts, @Nullable Part grace, @Nullable String now, boolean down) {

	/**
	 * A day.
	 *
	 * @param middle where its name is written
	 * @param named whether there is room for that
	 */
	public record DayBox(Weekday weekday, String x, String width, String middle, boolean named) {
	}

	/** A stretch of one kind. */
	public record Part(ExplanationRow.Reason kind, String x, String width) {
	}

}
