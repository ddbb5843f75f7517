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

/** The marketplace handed a ticket back to its shop. */
@Entity
@Immutable
@IdClass(HandBack.Key.class)
@Table(name = "hand_backs")
class HandBack implements Persistable<HandBack.Key> {

	/** What was taken over is handed back at most once. */
	record Key(UUID shopId, UUID takeOverId) implements Serializable {
	}

	@Id
	private UUID shopId;

	@Id
	private UUID takeOverId;

	private int afterPosition;

	private UUID handedBackBy;

	private Instant handedBackAt;

	HandBack(Ticket ticket, TakeOverId takeOver, AccountId by, Instant at) {
		this.shopId = ticket.shop().id();
		this.takeOverId = takeOver.id();
		this.afterPosition = ticket.messageCount();
		this.handedBackBy = by.id();
		this.handedBackAt = at;
	}

	protected HandBack() {
	}

	@Override
	@Transient
	public Key getId() {
		return new Key(shopId, takeOverId);
	}

	/** It is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
