package market.helpdesk.writing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;

import org.springframework.data.domain.Persistable;

/** That a saved answer is used no more, for ever. */
@Entity
@Immutable
@Table(name = "saved_answer_removals")
class SavedAnswerRemoval implements Persistable<UUID> {

	@Id
	private UUID savedAnswerId;

	@PartitionKey
	private UUID shopId;

	private UUID removedBy;

	private Instant removedAt;

	SavedAnswerRemoval(ShopId shop, SavedAnswerId answer, AccountId by, Instant at) {
		this.savedAnswerId = answer.id();
		this.shopId = shop.id();
		this.removedBy = by.id();
		this.removedAt = at;
	}

	protected SavedAnswerRemoval() {
	}

	@Override
	@Transient
	public UUID getId() {
		return savedAnswerId;
	}

	/** It is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
