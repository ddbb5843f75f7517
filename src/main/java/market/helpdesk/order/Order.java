package market.helpdesk.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer bought from a shop. The marketplace writes it, the helpdesk only reads it.
 */
@Entity
@Immutable
@Table(name = "orders")
public class Order {

	@Id
	private UUID id;

	@PartitionKey
	private UUID shopId;

	private String number;

	private UUID buyerId;

	private String item;

	private BigDecimal total;

	private String currency;

	private Instant placedAt;

	private @Nullable Instant deliveredAt;

	protected Order() {
	}

	public OrderId id() {
		return new OrderId(id);
	}

	public ShopId shop() {
		return new ShopId(shopId);
	}

	/** How the marketplace and people call it. */
	public String number() {
		return number;
	}

	public AccountId buyer() {
		return new AccountId(buyerId);
	}

	public String item() {
		return item;
	}

	public Money total() {
		return new Money(total, Currency.getInstance(currency));
	}

	public Instant placedAt() {
		return placedAt;
	}

	public Optional<Instant> deliveredAt() {
		return Optional.ofNullable(deliveredAt);
	}

}
