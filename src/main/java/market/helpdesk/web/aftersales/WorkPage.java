package market.helpdesk.web.aftersales;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import market.helpdesk.aftersales.Carrier;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseStage;
import org.jspecify.annotations.Nullable;

/**
 * A case before whoever moves it on.
 *
 * @param standing where it stands, null where the item has not come in yet
 * @param options where it can go, or how it can end, in order
 * @param chosen one of them
 * @param skipped the stages that are left out by it
 * @param sending whether the item is sent
 * @param earliest the first day on which it can arrive
 * @param carriers whom to choose from
 * @param odd what is to be confirmed, null where nothing is odd
 * @param meanwhile what others did meanwhile, null where nobody did anything
 * @param may whether the viewer still can do it
 */
public record WorkPage(UUID id, UUID ticketId, String reference, CaseKind kind, @Nullable CaseStage standing,
		List<String> options, String chosen, List<CaseStage> skipped, boolean sending, LocalDate earliest,
		List<Carrier> carriers, @Nullable String odd, @Nullable Meanwhile meanwhile, boolean may) {
}
