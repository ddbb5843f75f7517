package market.helpdesk.absence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;

import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/** A shop's owner called an absence off, or ended it early. */
@Entity
@Immutable
@Table(name = "absence_withdrawals")
class AbsenceWithdrawal extends AbstractAggregateRoot<AbsenceWithdrawal> implements Persistable<UUID> {

	@Id
	private UUID absenceId;

	@PartitionKey
	private UUID shopId;

	private UUID withdrawnBy;

	private Instant withdrawnAt;

	AbsenceWithdrawal(Shop shop, Absence absence, AccountId by, Instant at) {
		this.absenceId = absence.id().id();
		this.shopId = absence.shop().id();
		this.withdrawnBy = by.id();
		this.withdrawnAt = at;
		registerEvent(new AbsenceWithdrawn(shop, absence.id(), absence.days(), by, at));
	}

	protected AbsenceWithdrawal() {
	}

	@Override
	@Transient
	public UUID getId() {
		return absenceId;
	}

	/** A withdrawal is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
