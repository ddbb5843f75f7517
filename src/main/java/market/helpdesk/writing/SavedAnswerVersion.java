package market.helpdesk.writing;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;

import org.springframework.data.domain.Persistable;

/** What a saved answer said from an instant on, for ever. */
@Entity
@Immutable
@Table(name = "saved_answer_versions")
class SavedAnswerVersion implements Persistable<UUID> {

	@Id
	private UUID id;

	@PartitionKey
	private UUID shopId;

	private UUID savedAnswerId;

	private String name;

	private String body;

	private UUID writtenBy;

	private Instant writtenAt;

	SavedAnswerVersion(ShopId shop, SavedAnswerId answer, SavedText text, AccountId by, Instant at) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.shopId = shop.id();
		this.savedAnswerId = answer.id();
		this.name = text.name();
		this.body = text.body();
		this.writtenBy = by.id();
		this.writtenAt = at;
	}

	protected SavedAnswerVersion() {
	}

	UUID id() {
		return id;
	}

	SavedAnswerId answer() {
		return new SavedAnswerId(savedAnswerId);
	}

	SavedText text() {
		return new SavedText(name, body);
	}

	AccountId by() {
		return new AccountId(writtenBy);
	}

	Instant at() {
		return writtenAt;
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
