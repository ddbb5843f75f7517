package market.helpdesk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementTerms;
import market.helpdesk.agreement.NewAgreement;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketLists;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What a shop and a buyer of the sample have agreed on, and what waits for the buyer,
 * said as people say it.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleAgreements implements SampleScene {

	private static final int DAYS_OF_A_REPAIR = 12;

	private final Proposing proposing;

	private final Agreeing agreeing;

	private final Orders orders;

	private final TicketLists tickets;

	private final Shops shops;

	private final People people;

	SampleAgreements(Proposing proposing, Agreeing agreeing, Orders orders, TicketLists tickets, Shops shops,
			People people) {
		this.proposing = proposing;
		this.agreeing = agreeing;
		this.orders = orders;
		this.tickets = tickets;
		this.shops = shops;
		this.people = people;
	}

	/** Who pays for a return is agreed on; by when a repair is done is proposed. */
	@Override
	public void play(Instant now) {
		var anna = new Buyer(people.named("anna").orElseThrow());
		var giulia = new Member(people.sellerNamed("giulia").orElseThrow(),
				Set.of(shops.find("riva").orElseThrow().id()));
		var label = propose(giulia, about(anna, "IT-204655"), new AgreementTerms(AgreementKind.RETURN_SHIPPING,
				Optional.of("Etichetta di reso pagata dal negozio"), Optional.empty(), Optional.empty()));
		agreeing.confirm(anna, label);
		propose(giulia, about(anna, "IT-187210"),
				new AgreementTerms(AgreementKind.REPAIR_TERM, Optional.of("Porta USB-C riparata e computer rispedito"),
						Optional.empty(),
						Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_OF_A_REPAIR))));
	}

	private AgreementId propose(Member member, TicketId ticket, AgreementTerms terms) {
		return proposing.propose(member, ticket, new NewAgreement(terms, 1, Optional.empty(), SubmissionKey.next()));
	}

	private TicketId about(Buyer buyer, String number) {
		var order = orders.findVisibleTo(buyer, number).orElseThrow().id();
		return tickets.about(buyer, List.of(order)).getOrDefault(order, List.of()).getFirst().id();
	}

}
