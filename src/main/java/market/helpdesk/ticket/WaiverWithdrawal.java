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

/** The buyer needs the answer after all. */
@Entity
@Immutable
@IdClass(WaiverWithdrawal.Key.class)
@Table(name = "waiver_withdrawals")
class WaiverWithdrawal implements Persistable<WaiverWithdrawal.Key> {

	/** A waiver is withdrawn at most once. */
	record Key(UUID shopId, UUID waiverId) implements Serializable {
	}

	@Id
	private UUID shopId;

	@Id
	private UUID waiverId;

	private UUID withdrawnBy;

	private Instant withdrawnAt;

	WaiverWithdrawal(Ticket ticket, WaiverId waiver, AccountId by, Instant at) {
		this.shopId = ticket.shop().id();
		this.waiverId = waiver.id();
		this.withdrawnBy = by.id();
		this.withdrawnAt = at;
	}

	protected WaiverWithdrawal() {
	}

	@Override
	@Transient
	public Key getId() {
		return new Key(shopId, waiverId);
	}

	/** It is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
