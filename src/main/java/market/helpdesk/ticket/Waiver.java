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

/** The buyer needs no answer to what was written until then. */
@Entity
@Immutable
@Table(name = "waivers")
class Waiver implements Persistable<UUID> {

	@Id
	private UUID id;

	@PartitionKey
	private UUID shopId;

	private UUID ticketId;

	private int afterPosition;

	private UUID waivedBy;

	private Instant waivedAt;

	private boolean proposed;

	Waiver(Ticket ticket, AccountId by, boolean proposed, Instant at) {
		this.id = WaiverId.next().id();
		this.shopId = ticket.shop().id();
		this.ticketId = ticket.id().id();
		this.afterPosition = ticket.messageCount();
		this.waivedBy = by.id();
		this.waivedAt = at;
		this.proposed = proposed;
	}

	protected Waiver() {
	}

	WaiverId id() {
		return new WaiverId(id);
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
