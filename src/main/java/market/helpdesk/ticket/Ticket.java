package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

	private Instant lastMessageAt;

	private String lastMessagePreview = "";

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
		this.turn = opener.side().other();
		this.lastMessageAt = at;
		registerEvent(new TicketOpened(matter, ticket, reference(), topic, opener.account(), at));
	}

	protected Ticket() {
	}

	/**
	 * Adds a message. A buyer's makes it the shop's turn and reopens a closed ticket; the
	 * shop's makes it the buyer's turn and leaves a closed ticket closed: an answer is
	 * owed even then (R13).
	 */
	Message post(Author author, MessageBody body, SubmissionKey key, Instant at) {
		if (closed && author.side() == Side.BUYER) {
			closed = false;
			registerEvent(new TicketReopened(shop(), id(), author.account(), at));
		}
		messageCount++;
		turn = author.side().other();
		lastMessageAt = at;
		lastMessagePreview = body.excerpt();
		switch (author.side()) {
			case BUYER -> lastBuyerPosition = messageCount;
			case SELLER -> lastSellerPosition = messageCount;
		}
		var message = new Message(this, author, messageCount, body, key, at);
		registerEvent(new MessagePosted(shop(), id(), message.id(), messageCount, author, at));
		return message;
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

	public Instant lastMessageAt() {
		return lastMessageAt;
	}

	public boolean isClosed() {
		return closed;
	}

	/** Where the ticket stands in its shop's lists; the schema derives the same. */
	public Status status() {
		if (turn == Side.SELLER) {
			return Status.NEEDS_ANSWER;
		}
		return closed ? Status.CLOSED : Status.WAITING_FOR_BUYER;
	}

}
