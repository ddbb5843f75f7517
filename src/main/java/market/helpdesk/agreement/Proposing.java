package market.helpdesk.agreement;

import java.time.Clock;
import java.util.Optional;

import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.agreement.AgreementRefused.Why;
import market.helpdesk.calendar.Markets;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.ticket.WordScreen;
import market.helpdesk.ticket.Wording;
import market.helpdesk.ticket.WordsRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposing an agreement, which either side may (R8). What it would replace stays in
 * force until the other side confirms it.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS, noRollbackFor = WordsRefused.class)
public class Proposing {

	private final Agreements agreements;

	private final AgreementRecords records;

	private final Threads threads;

	private final WordScreen screen;

	private final Markets markets;

	private final Clock clock;

	Proposing(Agreements agreements, AgreementRecords records, Threads threads, WordScreen screen, Markets markets,
			Clock clock) {
		this.agreements = agreements;
		this.records = records;
		this.threads = threads;
		this.screen = screen;
		this.markets = markets;
		this.clock = clock;
	}

	/**
	 * Proposes something, once for each form and what was written in it.
	 * @throws TicketNotFound if the ticket isn't the viewer's, or has no such message
	 * @throws TermsRefused if the terms make no sense there
	 * @throws WordsRefused if the other side must not read them (R8)
	 * @throws AgreementRefused if the viewer may not act in it now, or what would be
	 * replaced is not in force or about to be replaced already
	 */
	public AgreementId propose(Writer viewer, TicketId id, NewAgreement proposed) {
		agreements.lock(find(viewer, id));
		var ticket = find(viewer, id);
		var keyed = keyed(proposed);
		return agreements.findSubmitted(ticket, viewer.account(), keyed.key())
			.orElseGet(() -> add(viewer, ticket, keyed));
	}

	private AgreementId add(Writer viewer, TicketDetails ticket, NewAgreement proposed) {
		var party = Party.actedForBy(viewer, ticket).orElseThrow(() -> new AgreementRefused(Why.NOT_YOURS_NOW));
		requireSense(ticket, proposed);
		screen.require(new Wording(Author.of(viewer), ticket, Wording.Use.TERMS,
				proposed.terms().words().stream().toList(), clock.instant()));
		proposed.supersedes().ifPresent((replaced) -> requireInForce(ticket, replaced));
		var agreement = new Agreement(AgreementId.next(), ticket.shop(), ticket.id(), proposed.terms(), party,
				AgreementState.PROPOSED, proposed.supersedes());
		var author = Author.of(viewer);
		var now = clock.instant();
		agreements.add(ticket, agreement, proposed, author, now);
		records.proposed(agreement, author, now);
		return agreement.id();
	}

	/** Returns what terms proposed in a ticket now are held against. */
	@Transactional(readOnly = true)
	public Circumstances circumstances(TicketDetails ticket) {
		return Circumstances.of(ticket, markets, clock);
	}

	private static NewAgreement keyed(NewAgreement proposed) {
		return new NewAgreement(proposed.terms(), proposed.position(), proposed.supersedes(),
				proposed.key().with(proposed.terms() + " " + proposed.supersedes()));
	}

	private void requireSense(TicketDetails ticket, NewAgreement proposed) {
		if (proposed.position() < 1 || proposed.position() > ticket.messageCount()) {
			throw new TicketNotFound(ticket.id());
		}
		var circumstances = circumstances(ticket);
		var objections = circumstances.against(proposed.terms());
		if (!objections.isEmpty()) {
			throw new TermsRefused(objections, circumstances);
		}
	}

	private void requireInForce(TicketDetails ticket, AgreementId replaced) {
		Optional<Agreement> inForce = agreements.find(ticket.shop(), ticket.id(), replaced)
			.filter((agreement) -> agreement.state() == AgreementState.CONFIRMED)
			.filter((agreement) -> !agreements.hasOpenSuccessor(agreement));
		if (inForce.isEmpty()) {
			throw new AgreementRefused(Why.NOT_IN_FORCE);
		}
	}

	private TicketDetails find(Writer viewer, TicketId id) {
		return threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
	}

}
