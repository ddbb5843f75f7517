package market.helpdesk.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import market.helpdesk.Cast;
import market.helpdesk.account.Role;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;

/** What people of the tests agree on, in few words. */
public final class Deals {

	public static final AgreementTerms LABEL = words(AgreementKind.RETURN_SHIPPING,
			"Etichetta di reso pagata dal negozio");

	private final Proposing proposing;

	private final Agreeing agreeing;

	private final AgreementLists lists;

	private final Threads threads;

	public Deals(Proposing proposing, Agreeing agreeing, AgreementLists lists, Threads threads) {
		this.proposing = proposing;
		this.agreeing = agreeing;
		this.lists = lists;
		this.threads = threads;
	}

	public static AgreementTerms words(AgreementKind kind, String words) {
		return new AgreementTerms(kind, Optional.of(words), Optional.empty(), Optional.empty());
	}

	public static AgreementTerms refund(String euros) {
		return new AgreementTerms(AgreementKind.REFUND, Optional.empty(), Optional.of(euros(euros)), Optional.empty());
	}

	public static AgreementTerms delivery(String day) {
		return new AgreementTerms(AgreementKind.DELIVERY_DATE, Optional.empty(), Optional.empty(),
				Optional.of(LocalDate.parse(day)));
	}

	public static Money euros(String amount) {
		return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
	}

	public static Writer viewer(Cast person) {
		return switch (person.role()) {
			case BUYER -> person.buyer();
			case SELLER -> person.member();
			case ADMIN -> person.administrator();
			case AUDITOR -> throw new IllegalArgumentException(person + " writes nothing");
		};
	}

	/** Somebody proposes something on the first message. */
	public AgreementId propose(Cast person, TicketId ticket, AgreementTerms terms) {
		return propose(person, ticket, terms, Optional.empty());
	}

	/** Somebody proposes something instead of what is in force. */
	public AgreementId proposeInstead(Cast person, TicketId ticket, AgreementTerms terms, AgreementId replaced) {
		return propose(person, ticket, terms, Optional.of(replaced));
	}

	private AgreementId propose(Cast person, TicketId ticket, AgreementTerms terms, Optional<AgreementId> replaced) {
		return proposing.propose(viewer(person), ticket, new NewAgreement(terms, 1, replaced, SubmissionKey.next()));
	}

	/** One proposes it and the other confirms it. */
	public AgreementId agree(Cast one, Cast other, TicketId ticket, AgreementTerms terms) {
		var id = propose(one, ticket, terms);
		confirm(other, id);
		return id;
	}

	public void confirm(Cast person, AgreementId id) {
		agreeing.confirm(viewer(person), id);
	}

	public void decline(Cast person, AgreementId id, String word) {
		agreeing.decline(viewer(person), id, Optional.of(word));
	}

	public void withdraw(Cast person, AgreementId id) {
		agreeing.withdraw(viewer(person), id);
	}

	public List<AgreementSummary> of(TicketId ticket) {
		return lists.of(threads.findVisibleTo(Cast.CARLA.administrator(), ticket).orElseThrow(), 100);
	}

	public AgreementState state(AgreementId id) {
		return lists.findVisibleTo(Cast.CARLA.administrator(), id).orElseThrow().state();
	}

}
