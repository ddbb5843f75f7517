package market.helpdesk.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import org.hibernate.annotations.Immutable;

import org.springframework.data.domain.Persistable;

/** A shop asked whether an answer is still needed. */
@Entity
@Immutable
@IdClass(WaiverProposal.Key.class)
@Table(name = "waiver_proposals")
class WaiverProposal implements Persistable<WaiverProposal.Key> {

	/** It asks at most once between two messages. */
	record Key(UUID shopId, UUID ticketId, int afterPosition) implements Serializable {
	}

	@Id
	private UUID shopId;

	@Id
	private UUID ticketId;

	@Id
	private int afterPosition;

	private UUID proposedBy;

	private Instant proposedAt;

	WaiverProposal(Ticket ticket, AccountId by, Instant at) {
		this.shopId = ticket.shop().id();
		this.ticketId = ticket.id().id();
		this.afterPosition = ticket.messageCount();
		this.proposedBy = by.id();
		this.proposedAt = at;
	}

	protected WaiverProposal() {
	}

	@Override
	@Transient
	public Key getId() {
		return new Key(shopId, ticketId, afterPosition);
	}

	/** It is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
