package market.helpdesk.ticket;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/** What somebody wrote in a ticket, for ever (R12). */
@Entity
@Immutable
@Table(name = "messages")
public class Message implements Persistable<UUID> {

	@Id
	private UUID id;

	@PartitionKey
	private UUID shopId;

	private UUID ticketId;

	private int position;

	private UUID authorId;

	@Enumerated(EnumType.STRING)
	private Side side;

	private String body;

	private Instant receivedAt;

	private UUID submissionKey;

	private @Nullable UUID savedAnswerId;

	private @Nullable String savedAnswerName;

	private @Nullable Boolean savedAnswerUnchanged;

	private int attachmentCount;

	private @Nullable UUID screeningId;

	private @Nullable Boolean hidden;

	private @Nullable Integer sentAfter;

	private @Nullable Instant releasedAt;

	Message(Ticket ticket, Author author, int position, NewMessage message, SubmissionKey key, Instant receivedAt) {
		this.id = MessageId.next().id();
		this.shopId = ticket.shop().id();
		this.ticketId = ticket.id().id();
		this.position = position;
		this.authorId = author.account().id();
		this.side = author.side();
		this.body = message.body().text();
		this.receivedAt = receivedAt;
		this.submissionKey = key.id();
		this.attachmentCount = message.attachments();
		message.madeFrom().ifPresent((answer) -> {
			this.savedAnswerId = answer.savedAnswer();
			this.savedAnswerName = answer.name();
			this.savedAnswerUnchanged = answer.unchanged();
		});
		message.passage().ifPresent(this::pass);
	}

	private void pass(Passage passage) {
		this.screeningId = passage.screening();
		this.hidden = passage.hidden();
		passage.delay().ifPresent((delay) -> {
			this.sentAfter = delay.sentAfter();
			this.releasedAt = delay.releasedAt();
		});
	}

	protected Message() {
	}

	public MessageId id() {
		return new MessageId(id);
	}

	public TicketId ticket() {
		return new TicketId(ticketId);
	}

	/** Its place in the thread, from 1 on. */
	public int position() {
		return position;
	}

	public Author author() {
		return new Author(new AccountId(authorId), side);
	}

	public MessageBody body() {
		return new MessageBody(body);
	}

	public Instant receivedAt() {
		return receivedAt;
	}

	@Override
	@Transient
	public UUID getId() {
		return id;
	}

	/**
	 * A message is saved once, when it is written: no look whether it is there already.
	 */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
