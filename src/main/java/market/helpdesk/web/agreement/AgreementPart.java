package market.helpdesk.web.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.agreement.Party;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.agreement.AgreementsCard.Line;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was agreed on in a ticket, and what waits to be. */
@Component
class AgreementPart implements TicketPart {

	private static final int SHOWN = 30;

	private final AgreementLists agreements;

	private final AgreementItems items;

	AgreementPart(AgreementLists agreements, AgreementItems items) {
		this.agreements = agreements;
		this.items = items;
	}

	@Override
	public void add(Sight sight, Model model) {
		var ticket = sight.ticket();
		var there = (ticket.noteCount() == 0) ? List.<AgreementSummary>of() : agreements.of(ticket, SHOWN + 1);
		model.addAttribute("agreements", card(sight.viewer(), ticket, there));
	}

	private AgreementsCard card(Viewer viewer, TicketDetails ticket, List<AgreementSummary> there) {
		var shown = there.stream().limit(SHOWN).toList();
		var party = Party.actedForBy(viewer, ticket);
		var beingReplaced = shown.stream()
			.filter(AgreementItems::isOpen)
			.flatMap((agreement) -> agreement.supersedes().stream())
			.collect(Collectors.toSet());
		return new AgreementsCard(ticket.id().id(), ticket.reference().text(),
				shown.stream()
					.filter(AgreementPart::isPresent)
					.map((agreement) -> line(viewer, agreement, party, beingReplaced))
					.toList(),
				shown.stream()
					.filter((agreement) -> !isPresent(agreement))
					.map((agreement) -> items.item(viewer, agreement))
					.toList(),
				party.isPresent(), isOwed(viewer, ticket), there.size() > SHOWN && !(viewer instanceof Inspector));
	}

	private Line line(Viewer viewer, AgreementSummary agreement, Optional<Party> party,
			Set<AgreementId> beingReplaced) {
		var open = AgreementItems.isOpen(agreement);
		var theirs = party.filter((mine) -> mine != agreement.party()).isPresent();
		return new Line(items.item(viewer, agreement), open && theirs, open && party.isPresent() && !theirs,
				AgreementItems.isInForce(agreement) && party.isPresent() && !beingReplaced.contains(agreement.id()));
	}

	private static boolean isPresent(AgreementSummary agreement) {
		return AgreementItems.isOpen(agreement) || AgreementItems.isInForce(agreement);
	}

	/** Only messages answer (R13): whoever owes one is told so. */
	static boolean isOwed(Viewer viewer, TicketDetails ticket) {
		return !(viewer instanceof Buyer)
				&& (ticket.status() == Status.NEEDS_ANSWER || ticket.status() == Status.WITH_MARKETPLACE);
	}

}
