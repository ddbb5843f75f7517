package market.helpdesk.web.aftersales;

import java.util.List;
import java.util.UUID;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.web.ticket.OrderCard;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who opens a case.
 *
 * @param kinds with how each would stand today
 */
public record NewCasePage(UUID ticketId, String reference, @Nullable OrderCard order, List<Kind> kinds) {

	/** A kind of case, and whether it is in time. */
	public record Kind(CaseKind name, CheckView check) {
	}

}
