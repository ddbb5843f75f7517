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

/** The buyer closed a ticket, after so many messages. */
@Entity
@Immutable
@IdClass(Closure.Key.class)
@Table(name = "closures")
class Closure implements Persistable<Closure.Key> {

	/**
	 * A ticket is closed more than once between two messages only where it was reopened
	 * without one.
	 */
	record Key(UUID shopId, UUID ticketId, int afterPosition, Instant closedAt) implements Serializable {
	}

	@Id
	private UUID shopId;

	@Id
	private UUID ticketId;

	@Id
	private int afterPosition;

	private UUID closedBy;

	@Id
	private Instant closedAt;

	Closure(Ticket ticket, AccountId by, Instant at) {
		this.shopId = ticket.shop().id();
		this.ticketId = ticket.id().id();
		this.afterPosition = ticket.messageCount();
		this.closedBy = by.id();
		this.closedAt = at;
	}

	protected Closure() {
	}

	@Override
	@Transient
	public Key getId() {
		return new Key(shopId, ticketId, afterPosition, closedAt);
	}

	/** A closure is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
