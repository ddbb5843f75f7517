package market.helpdesk.web.agreement;

import java.util.List;

import market.helpdesk.agreement.AgreementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The agreements of a buyer or of a seller's shops, the latest first.
 *
 * @param q what was looked for, may be empty
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record AgreementsPage(AgreementFilter filter, String q, List<AgreementRow> agreements, @Nullable String next,
		boolean first) {

	/** All filters there are, in their order. */
	public List<AgreementFilter> filters() {
		return List.of(AgreementFilter.values());
	}

	/** A filter as addresses spell it. */
	public String slug(AgreementFilter one) {
		return AgreementController.slug(one);
	}

}
