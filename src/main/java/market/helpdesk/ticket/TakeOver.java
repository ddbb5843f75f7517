package market.helpdesk.ticket;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;

import org.springframework.data.domain.Persistable;

/** The marketplace took a ticket over that its shop had left unanswered. */
@Entity
@Immutable
@Table(name = "take_overs")
class TakeOver implements Persistable<UUID> {

	@Id
	private UUID id;

	@PartitionKey
	private UUID shopId;

	private UUID ticketId;

	private int afterPosition;

	private UUID takenOverBy;

	private Instant takenOverAt;

	private String reason;

	TakeOver(Ticket ticket, AccountId by, TakeOverReason reason, Instant at) {
		this.id = TakeOverId.next().id();
		this.shopId = ticket.shop().id();
		this.ticketId = ticket.id().id();
		this.afterPosition = ticket.messageCount();
		this.takenOverBy = by.id();
		this.takenOverAt = at;
		this.reason = reason.text();
	}

	protected TakeOver() {
	}

	TakeOverId id() {
		return new TakeOverId(id);
	}

	@Override
	@Transient
	public UUID getId() {
		return id;
	}

	/** It is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
