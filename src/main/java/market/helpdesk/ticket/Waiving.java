package market.helpdesk.ticket;

import java.time.Clock;
import java.util.Optional;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying that no answer is needed, which is the buyer's to say and to take back; a shop
 * can only ask (R13). Each is done once, however often it is said.
 * <p>
 * Everyone says how many messages they have seen. Where there are more by now, nothing is
 * done and the answer is {@code false}: they should read first.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Waiving {

	private final Tickets tickets;

	private final Waivers waivers;

	private final WaiverWithdrawals withdrawals;

	private final WaiverProposals proposals;

	private final Messaging messaging;

	private final Bookkeeping bookkeeping;

	private final Clock clock;

	Waiving(Tickets tickets, Waivers waivers, WaiverWithdrawals withdrawals, WaiverProposals proposals,
			Messaging messaging, Bookkeeping bookkeeping, Clock clock) {
		this.tickets = tickets;
		this.waivers = waivers;
		this.withdrawals = withdrawals;
		this.proposals = proposals;
		this.messaging = messaging;
		this.bookkeeping = bookkeeping;
		this.clock = clock;
	}

	/**
	 * The buyer needs no answer to what stands in a ticket.
	 * @throws TicketNotFound if the ticket isn't the buyer's
	 */
	public boolean waive(Buyer buyer, TicketId id, int seen) {
		var ticket = tickets.lockVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		var waiver = (ticket.messageCount() > seen) ? Optional.<Waiver>empty()
				: ticket.waive(buyer.account(), clock.instant());
		waiver.ifPresent((said) -> {
			waivers.save(said);
			save(ticket, before);
		});
		return ticket.isWaived();
	}

	/**
	 * The buyer needs no answer and has nothing more to say.
	 * @throws TicketNotFound if the ticket isn't the buyer's
	 */
	public boolean waiveAndClose(Buyer buyer, TicketId id, int seen) {
		var waived = waive(buyer, id, seen);
		if (waived) {
			messaging.close(buyer, id);
		}
		return waived;
	}

	/**
	 * The buyer needs an answer after all.
	 * @throws TicketNotFound if the ticket isn't the buyer's
	 */
	public boolean withdraw(Buyer buyer, TicketId id, int seen) {
		var ticket = tickets.lockVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		ticket.withdrawWaiver(buyer.account(), clock.instant()).ifPresent((withdrawal) -> {
			withdrawals.save(withdrawal);
			save(ticket, before);
		});
		return ticket.messageCount() <= seen;
	}

	/**
	 * A shop asks whether an answer is still needed.
	 * @throws TicketNotFound if the ticket isn't the member's
	 */
	public boolean propose(Member member, TicketId id, int seen) {
		var ticket = tickets.lockVisibleTo(member, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		var proposal = (ticket.messageCount() > seen) ? Optional.<WaiverProposal>empty()
				: ticket.proposeWaiver(member.account(), clock.instant());
		proposal.ifPresent((asked) -> {
			proposals.save(asked);
			save(ticket, before);
		});
		return ticket.isProposed();
	}

	private void save(Ticket ticket, Status before) {
		tickets.saveAndFlush(ticket);
		bookkeeping.changed(ticket, before);
	}

}
