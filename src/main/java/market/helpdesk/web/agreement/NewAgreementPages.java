package market.helpdesk.web.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.agreement.NewAgreementPage.Quoted;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows where an agreement is proposed: the message it stands on, and a form. */
@Component
class NewAgreementPages {

	private static final int QUOTED = 600;

	private final Threads threads;

	private final AgreementLists agreements;

	private final AgreementItems items;

	NewAgreementPages(Threads threads, AgreementLists agreements, AgreementItems items) {
		this.threads = threads;
		this.agreements = agreements;
		this.items = items;
	}

	/** The form itself is in the model already. */
	String show(Viewer viewer, TicketDetails ticket, int position, Optional<AgreementSummary> replaced, Model model) {
		model.addAttribute("proposal", new NewAgreementPage(ticket.id().id(), ticket.reference().text(),
				(viewer instanceof Buyer) ? ticket.shopName() : ticket.buyerName(), quoted(viewer, ticket, position),
				kinds(ticket), ticket.order().map((order) -> order.total().currency().getCurrencyCode()).orElse(null),
				AgreementPart.isOwed(viewer, ticket),
				replaced.map((agreement) -> items.item(viewer, agreement)).orElse(null)));
		return "agreement/new";
	}

	/** Finds what is to be replaced: of this ticket, and in force. */
	Optional<AgreementSummary> replaced(Viewer viewer, TicketDetails ticket, Optional<AgreementId> id) {
		return id.flatMap((wanted) -> agreements.findVisibleTo(viewer, wanted))
			.filter((agreement) -> agreement.about().ticket().equals(ticket.id()))
			.filter(AgreementItems::isInForce);
	}

	private Quoted quoted(Viewer viewer, TicketDetails ticket, int position) {
		return threads.read(ticket, position + 1, 1)
			.stream()
			.filter(Written.class::isInstance)
			.map(Written.class::cast)
			.findFirst()
			.map((message) -> quoted(viewer, message))
			.orElseThrow(() -> new TicketNotFound(ticket.id()));
	}

	private static Quoted quoted(Viewer viewer, Written message) {
		var hidden = message.side() == Side.MARKETPLACE && !(viewer instanceof Inspector);
		return new Quoted(message.position(), hidden ? null : message.author(), beginning(message.body()));
	}

	private static String beginning(String text) {
		return (text.codePointCount(0, text.length()) <= QUOTED) ? text
				: text.substring(0, text.offsetByCodePoints(0, QUOTED)).stripTrailing() + "…";
	}

	private static List<AgreementKind> kinds(TicketDetails ticket) {
		return Arrays.stream(AgreementKind.values())
			.filter((kind) -> ticket.order().isPresent() || kind.fitsWithoutOrder())
			.toList();
	}

}
