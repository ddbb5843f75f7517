package market.helpdesk.web.violation;

import market.helpdesk.web.explanation.ExplanationView;
import org.jspecify.annotations.Nullable;

/**
 * A violation with everything there is to it.
 *
 * @param explanation why the deadline was when it was, null where no deadline shows it
 * @param tooLate whether somebody else decided while the viewer did
 */
public record ViolationPage(ViolationRow violation, @Nullable ExplanationView explanation, boolean tooLate) {
}
