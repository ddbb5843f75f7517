package market.helpdesk.web.agreement;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.agreement.AgreementState;
import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.agreement.AgreementSummary.Said;
import market.helpdesk.ticket.Side;
import market.helpdesk.web.page.MarketTimes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells agreements as pages show them. */
@Component
public class AgreementItems {

	private final MarketTimes times;

	AgreementItems(MarketTimes times) {
		this.times = times;
	}

	public AgreementItem item(Viewer viewer, AgreementSummary agreement) {
		var terms = agreement.terms();
		var last = agreement.answered().orElse(agreement.proposed());
		return new AgreementItem(agreement.id().id(), terms.kind(), terms.amount().orElse(null),
				terms.day().orElse(null), terms.words().orElse(null), agreement.state(), told(viewer, last),
				times.dateOf(agreement.about().market(), last.at()), agreement.word().orElse(null),
				agreement.position(), agreement.supersedes().isPresent());
	}

	/** Who acts for the marketplace is told to administrators only. */
	static @Nullable String told(Viewer viewer, Said said) {
		return (said.side() == Side.MARKETPLACE && !(viewer instanceof Inspector)) ? null : said.name();
	}

	static boolean isOpen(AgreementSummary agreement) {
		return agreement.state() == AgreementState.PROPOSED;
	}

	static boolean isInForce(AgreementSummary agreement) {
		return agreement.state() == AgreementState.CONFIRMED;
	}

}
