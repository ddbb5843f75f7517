package market.helpdesk.web.agreement;

import java.time.LocalDate;
import java.util.UUID;

import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementState;
import market.helpdesk.order.Money;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as pages tell it.
 *
 * @param by who brought it to where it stands, null where that was the marketplace and
 * the viewer is not told who
 * @param on when they did, in the market's zone
 * @param word why it was declined
 * @param position of the message it stands on
 * @param replaces whether it replaces another one, or would
 */
public record AgreementItem(UUID id, AgreementKind kind, @Nullable Money amount, @Nullable LocalDate day,
		@Nullable String terms, AgreementState state, @Nullable String by, LocalDate on, @Nullable String word,
		int position, boolean replaces) {
}
