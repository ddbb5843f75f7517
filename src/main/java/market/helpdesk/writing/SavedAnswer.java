package market.helpdesk.writing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A named text a shop answers with, as it is now (R15). What it said before stays among
 * its {@link SavedAnswerVersion versions}.
 */
@Entity
@Table(name = "saved_answers")
class SavedAnswer extends AbstractAggregateRoot<SavedAnswer> {

	@Id
	private UUID id;

	@PartitionKey
	@Column(updatable = false)
	private UUID shopId;

	@Version
	private @Nullable Long version;

	private UUID versionId;

	private String name;

	private String body;

	SavedAnswer(Shop shop, SavedAnswerVersion first) {
		this.id = first.answer().id();
		this.shopId = shop.id().id();
		this.versionId = first.id();
		this.name = first.text().name();
		this.body = first.text().body();
		registerEvent(new SavedAnswerAdded(shop, id(), name, first.by(), first.at()));
	}

	protected SavedAnswer() {
	}

	/** It says something else from now on. */
	void change(Shop shop, SavedAnswerVersion next) {
		versionId = next.id();
		name = next.text().name();
		body = next.text().body();
		registerEvent(new SavedAnswerChanged(shop, id(), name, next.by(), next.at()));
	}

	/** Nobody answers with it any more. */
	SavedAnswerRemoval remove(Shop shop, AccountId by, Instant at) {
		registerEvent(new SavedAnswerRemoved(shop, id(), name, by, at));
		return new SavedAnswerRemoval(shop.id(), id(), by, at);
	}

	SavedAnswerId id() {
		return new SavedAnswerId(id);
	}

	/** Which of its versions it is now. */
	UUID versionId() {
		return versionId;
	}

	boolean says(SavedText text) {
		return name.equals(text.name()) && body.equals(text.body());
	}

}
