package market.helpdesk.agreement;

import java.util.HashMap;
import java.util.Map;

import market.helpdesk.ticket.Author;

/** What the audit trail remembers of an agreement: all but what people wrote. */
final class AgreementParticulars {

	private AgreementParticulars() {
	}

	static Map<String, ?> of(AgreementId agreement, AgreementTerms terms, Author by) {
		var particulars = new HashMap<String, Object>();
		particulars.put("agreement", agreement.toString());
		particulars.put("kind", terms.kind().name());
		particulars.put("side", by.side().name());
		terms.amount()
			.ifPresent((money) -> particulars.put("amount",
					money.amount().toPlainString() + " " + money.currency().getCurrencyCode()));
		terms.day().ifPresent((day) -> particulars.put("day", day.toString()));
		return particulars;
	}

}
