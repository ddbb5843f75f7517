package market.helpdesk.absence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/**
 * Days on which a shop is away, as its owner announced them. It never changes: whoever
 * changes their mind withdraws it.
 */
@Entity
@Immutable
@Table(name = "absences")
class Absence extends AbstractAggregateRoot<Absence> implements Persistable<UUID> {

	@Id
	private UUID id;

	@PartitionKey
	private UUID shopId;

	private AbsentDays days;

	private @Nullable UUID substituteId;

	private UUID announcedBy;

	private Instant announcedAt;

	Absence(Shop shop, AbsentDays days, Optional<AccountId> substitute, AccountId by, Instant at) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.shopId = shop.id().id();
		this.days = days;
		this.substituteId = substitute.map(AccountId::id).orElse(null);
		this.announcedBy = by.id();
		this.announcedAt = at;
		registerEvent(new AbsenceAnnounced(shop, id(), days, substitute, by, at));
	}

	protected Absence() {
	}

	AbsenceId id() {
		return new AbsenceId(id);
	}

	ShopId shop() {
		return new ShopId(shopId);
	}

	AbsentDays days() {
		return days;
	}

	Optional<AccountId> substitute() {
		return Optional.ofNullable(substituteId).map(AccountId::new);
	}

	Instant announcedAt() {
		return announcedAt;
	}

	@Override
	@Transient
	public UUID getId() {
		return id;
	}

	/** An absence is saved once: no look whether it is there already. */
	@Override
	@Transient
	public boolean isNew() {
		return true;
	}

}
