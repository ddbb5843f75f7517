package market.helpdesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.order.OrderId;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One matter between a buyer and a shop. Its messages are a world of their own; the
 * ticket only knows how many there are, whose turn it is and how the last one begins.
 */
@Entity
@Table(name = "tickets")
public class Ticket extends AbstractAggregateRoot<Ticket> {

	@Id
	private UUID id;

	@PartitionKey
	@Column(updatable = false)
	private UUID shopId;

	@Version
	private @Nullable Long version;

	@Column(updatable = false)
	private String reference;

	@Column(updatable = false)
	private UUID buyerId;

	@Column(updatable = false)
	private @Nullable UUID orderId;

	@Column(updatable = false)
	private @Nullable String offer;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private Topic topic;

	@Column(updatable = false)
	private String subject;

	@Column(updatable = false)
	private UUID openedBy;

	@Column(updatable = false)
	private Instant openedAt;

	@Column(updatable = false)
	private UUID submissionKey;

	@Enumerated(EnumType.STRING)
	private Side turn;

	private boolean closed;

	private int messageCount;

	private int lastBuyerPosition;

	private int lastSellerPosition;

	private int lastMarketplacePosition;

	private Instant lastMessageAt;

	private String lastMessagePreview = "";

	/** Counted by {@link ThreadNotes}. */
	@Column(updatable = false)
	private int noteCount;

	private int pointCount;

	private int openPoints;

	private @Nullable UUID waiverId;

	@Enumerated(EnumType.STRING)
	private Proposal proposal = Proposal.NONE;

	private @Nullable UUID takeOverId;

	/** Counted by {@link HeldCounts}. */
	@Column(updatable = false)
	private int heldCount;

	/** Where the last message of the shop stands that had been held. */
	private int lastDeliveredPosition;

	/** How many askings alone, and no message, make that somebody owes an answer. */
	private int askedAgain;

	/** Marked by {@link GivenAnswers}. */
	@Column(updatable = false)
	private boolean rated;

	/** Marked by {@link GivenAnswers}. */
	@Column(updatable = false)
	private boolean reported;

	/** Marked by {@link InspectedTickets}. */
	@Column(updatable = false)
	private boolean inspected;

	Ticket(Matter matter, Topic topic, Subject subject, Author opener, SubmissionKey key, Instant at) {
		var ticket = TicketId.next();
		this.id = ticket.id();
		this.shopId = matter.shop().id();
		this.reference = TicketReference.of(ticket).text();
		this.buyerId = matter.buyer().id();
		this.orderId = matter.order().map(OrderId::id).orElse(null);
		this.offer = matter.offer().map(Offer::text).orElse(null);
		this.topic = topic;
		this.subject = subject.text();
		this.openedBy = opener.account().id();
		this.openedAt = at;
		this.submissionKey = key.id();
		this.turn = turnAfter(opener.side());
		this.lastMessageAt = at;
		registerEvent(new TicketOpened(matter, ticket, reference(), topic, opener.account(), at));
	}

	protected Ticket() {
	}

	/**
	 * Adds a message, with the points it asks or answers. A buyer's makes it the shop's
	 * turn, or the marketplace's where that has taken over, and reopens a closed ticket;
	 * any other makes it the buyer's turn and leaves a closed ticket closed: an answer is
	 * owed even then (R13).
	 * @param message answers open points only
	 * @throws WritingRefused if the side may not write now
	 */
	Message post(Author author, NewMessage message, SubmissionKey key, Instant at) {
		requireRightToWrite(author.side());
		requireRightToSay(author.side(), message);
		settle(author.side());
		askedAgain = 0;
		if (author.side() == Side.BUYER) {
			reopen(author.account(), at);
		}
		turn = turnAfter(author.side());
		var asked = append(message, at);
		switch (author.side()) {
			case BUYER -> lastBuyerPosition = messageCount;
			case SELLER -> lastSellerPosition = messageCount;
			case MARKETPLACE -> lastMarketplacePosition = messageCount;
		}
		var posted = new Message(this, author, messageCount, message, key, at);
		registerEvent(MessagePosted.atOnce(this, posted, turn, asked, message));
		return posted;
	}

	/**
	 * Adds a message of the shop that was held, as of when it was sent. Whatever the
	 * buyer asked until then it answers, and nothing of what they asked since.
	 * @param since what that is, if the shop owes an answer to it
	 * @throws WritingRefused if the marketplace has taken over
	 */
	Message deliver(DeliveredMessage delivered, Optional<AskedSince> since) {
		var author = delivered.by();
		var message = delivered.passed();
		requireRightToWrite(author.side());
		askedAgain = since.map(this::askedAgain).orElse(0);
		if (since.isEmpty()) {
			settle(author.side());
			turn = turnAfter(author.side());
		}
		append(message, delivered.clearance().at());
		lastSellerPosition = since.map((asked) -> Math.max(lastSellerPosition, asked.after())).orElse(messageCount);
		lastDeliveredPosition = messageCount;
		var posted = new Message(this, author, messageCount, message, delivered.key(), delivered.sentAt());
		registerEvent(
				MessagePosted.delivered(this, posted, turn, message, new LateDelivery(delivered.clearance(), since)));
		return posted;
	}

	/** Where the buyer wrote since, everything counts that counted then. */
	private int askedAgain(AskedSince since) {
		return (since.askings() > 0) ? since.askings() : askedAgain;
	}

	/**
	 * @return the numbers of the points it asks
	 */
	private List<Integer> append(NewMessage message, Instant at) {
		messageCount++;
		lastMessageAt = at;
		lastMessagePreview = message.excerpt();
		return ask(message);
	}

	/** Numbers what is asked on from what was asked before. */
	private List<Integer> ask(NewMessage message) {
		var asked = IntStream.rangeClosed(pointCount + 1, pointCount + message.points().size()).boxed().toList();
		pointCount += asked.size();
		openPoints += asked.size() - message.answers().size();
		return asked;
	}

	/** So many points that were answered are open again; fewer than none are answered. */
	void reopenPoints(int points) {
		openPoints += points;
	}

	private void requireRightToWrite(Side side) {
		if (ErasedText.isMark(subject) || side == Side.SELLER && isTakenOver()
				|| side == Side.MARKETPLACE && !isTakenOver()) {
			throw new WritingRefused(id(), side);
		}
	}

	/** Buyers ask; whoever answers them doesn't. */
	private static void requireRightToSay(Side side, NewMessage message) {
		if (side == Side.BUYER ? !message.answers().isEmpty() : !message.points().isEmpty()) {
			throw new IllegalArgumentException("Points are asked by buyers, and answered by the others");
		}
	}

	private void reopen(AccountId by, Instant at) {
		if (closed) {
			closed = false;
			registerEvent(new TicketReopened(shop(), id(), by, at));
		}
	}

	private Side turnAfter(Side side) {
		if (side == Side.BUYER) {
			return isTakenOver() ? Side.MARKETPLACE : Side.SELLER;
		}
		return Side.BUYER;
	}

	/**
	 * A message that joins others unanswered settles a proposal, any other forgets it.
	 */
	private void settle(Side side) {
		var joins = side == Side.BUYER && turn == Side.SELLER;
		proposal = joins ? proposal.settled() : Proposal.NONE;
		waiverId = null;
	}

	/**
	 * The buyer has nothing more to say. What the shop still owes it goes on owing.
	 * @return the closure, or nothing where the ticket was closed already
	 */
	Optional<Closure> close(AccountId by, Instant at) {
		if (closed) {
			return Optional.empty();
		}
		closed = true;
		registerEvent(new TicketClosed(shop(), id(), by, at));
		return Optional.of(new Closure(this, by, at));
	}

	/**
	 * The buyer needs no answer: the shop owes none any more.
	 * @return the waiver, or nothing where the shop owes no answer
	 */
	Optional<Waiver> waive(AccountId by, Instant at) {
		if (turn != Side.SELLER) {
			return Optional.empty();
		}
		var proposed = proposal != Proposal.NONE;
		var waiver = new Waiver(this, by, proposed, at);
		waiverId = waiver.id().id();
		proposal = proposal.settled();
		turn = Side.BUYER;
		registerEvent(new AnswerWaived(shop(), id(), waiver.id(), proposed, by, at));
		return Optional.of(waiver);
	}

	/**
	 * The buyer needs the answer after all: the shop owes it as it did before.
	 * @return the withdrawal, or nothing where nothing is waived or something was written
	 * since
	 */
	Optional<WaiverWithdrawal> withdrawWaiver(AccountId by, Instant at) {
		if (waiverId == null) {
			return Optional.empty();
		}
		var waiver = new WaiverId(waiverId);
		waiverId = null;
		turn = Side.SELLER;
		registerEvent(new WaiverWithdrawn(shop(), id(), waiver, proposal != Proposal.NONE, by, at));
		return Optional.of(new WaiverWithdrawal(this, waiver, by, at));
	}

	/**
	 * The shop asks whether an answer is still needed. It owes it all the same.
	 * @return the proposal, or nothing where it owes none or has asked before
	 */
	Optional<WaiverProposal> proposeWaiver(AccountId by, Instant at) {
		if (turn != Side.SELLER || proposal != Proposal.NONE) {
			return Optional.empty();
		}
		proposal = Proposal.OPEN;
		registerEvent(new WaiverProposed(shop(), id(), by, at));
		return Optional.of(new WaiverProposal(this, by, at));
	}

	/**
	 * The marketplace answers in the shop's stead.
	 * @return the take-over, or nothing where the shop owes no answer
	 */
	Optional<TakeOver> takeOver(AccountId by, TakeOverReason reason, Instant at) {
		if (turn != Side.SELLER || ErasedText.isMark(subject)) {
			return Optional.empty();
		}
		var takeOver = new TakeOver(this, by, reason, at);
		takeOverId = takeOver.id().id();
		proposal = proposal.settled();
		turn = Side.MARKETPLACE;
		registerEvent(new TicketTakenOver(shop(), id(), takeOver.id(), reason, by, at));
		return Optional.of(takeOver);
	}

	/**
	 * The shop answers again, also what the marketplace has left unanswered.
	 * @return the hand-back, or nothing where nothing is taken over
	 */
	Optional<HandBack> handBack(AccountId by, Instant at) {
		if (takeOverId == null) {
			return Optional.empty();
		}
		var takeOver = new TakeOverId(takeOverId);
		var owed = turn == Side.MARKETPLACE;
		takeOverId = null;
		turn = owed ? Side.SELLER : Side.BUYER;
		registerEvent(new TicketHandedBack(shop(), id(), takeOver, owed, answeredUpTo(), by, at));
		return Optional.of(new HandBack(this, takeOver, by, at));
	}

	/**
	 * Another answer is wanted than the one that was given (R16): it is the shop's turn,
	 * or the marketplace's where that has taken over. Where an answer was owed anyway,
	 * the asking joins what was asked, and nothing else changes.
	 * <p>
	 * It reopens a closed ticket, as a message would: whoever asks is not done with it,
	 * and could neither rate the new answer nor see in their list that one is to come.
	 */
	Asking askAgain(AskingId asking, MessageId answer, AccountId by, Instant at) {
		var joins = turn != Side.BUYER && askedAgain == 0;
		if (!joins) {
			askedAgain++;
		}
		reopen(by, at);
		turn = turnAfter(Side.BUYER);
		waiverId = null;
		proposal = proposal.settled();
		registerEvent(new AnswerAskedAgain(shop(), id(), asking, answer, turn, by, at));
		return new Asking(shop(), asking, id(), answer, messageCount, joins, by, at);
	}

	/**
	 * There was no need to ask again. If nothing was written since, and nothing else was
	 * asked, nobody owes an answer any more; nor can one that was waived be wanted after
	 * all.
	 * @param outlasted whether all that stands behind it had been held, and was sent
	 * before
	 */
	AskingDrop drop(Asking asking, boolean outlasted, AccountId by, Instant at) {
		var stands = outlasted ? askedAgain > 0 : !asking.joined() && asking.afterPosition() == messageCount;
		if (stands) {
			askedAgain--;
		}
		var last = stands && askedAgain == 0;
		var released = last && turn != Side.BUYER;
		if (last) {
			turn = Side.BUYER;
			waiverId = null;
			proposal = proposal.settled();
		}
		if (released) {
			registerEvent(new AskingDropped(shop(), id(), asking.id(), by, at));
		}
		return new AskingDrop(asking, released, by, at);
	}

	/** Puts on record that the ticket, whose messages follow, comes from elsewhere. */
	void imported(int messages, Instant at) {
		registerEvent(new TicketImported(shop(), id(), messages, at));
	}

	public TicketId id() {
		return new TicketId(id);
	}

	public ShopId shop() {
		return new ShopId(shopId);
	}

	public TicketReference reference() {
		return new TicketReference(reference);
	}

	public AccountId buyer() {
		return new AccountId(buyerId);
	}

	public Optional<OrderId> order() {
		return Optional.ofNullable(orderId).map(OrderId::new);
	}

	public Topic topic() {
		return topic;
	}

	public String subject() {
		return subject;
	}

	public int messageCount() {
		return messageCount;
	}

	/** How many points were asked, which is the number of the last one. */
	int pointCount() {
		return pointCount;
	}

	int openPoints() {
		return openPoints;
	}

	public Instant lastMessageAt() {
		return lastMessageAt;
	}

	public boolean isClosed() {
		return closed;
	}

	/** Whether the buyer needs no answer to what was written last. */
	boolean isWaived() {
		return waiverId != null;
	}

	boolean isProposed() {
		return proposal != Proposal.NONE;
	}

	/** Up to where the shop, or the marketplace for it, has answered. */
	int answeredUpTo() {
		return Math.max(lastSellerPosition, lastMarketplacePosition);
	}

	/** Whether a message that had been held was released after so many others. */
	boolean isDeliveredAfter(int position) {
		return lastDeliveredPosition > position;
	}

	/** Whether the shop owes an answer. */
	boolean isOwed() {
		return turn == Side.SELLER;
	}

	boolean isTakenOver() {
		return takeOverId != null;
	}

	Optional<TakeOverId> takenOver() {
		return Optional.ofNullable(takeOverId).map(TakeOverId::new);
	}

	/** Where the ticket stands in its shop's lists; the schema derives the same. */
	public Status status() {
		return switch (turn) {
			case SELLER -> Status.NEEDS_ANSWER;
			case MARKETPLACE -> Status.WITH_MARKETPLACE;
			case BUYER -> closed ? Status.CLOSED : Status.WAITING_FOR_BUYER;
		};
	}

}
