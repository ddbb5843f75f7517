package market.helpdesk.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.order.Order;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Of whom a history is: what isn't named is any.
 *
 * @param shops none named where it is of all
 */
public record HistoryScope(Optional<AccountId> buyer, List<UUID> shops, Optional<Order> order) {

	private static final UUID NOBODY = new UUID(0, 0);

	/** Of a buyer with the shops of whoever looks. */
	public static HistoryScope of(Member member, AccountId buyer) {
		return new HistoryScope(Optional.of(buyer), member.shopIds(), Optional.empty());
	}

	/** Of whoever looks with a shop. */
	public static HistoryScope of(Buyer buyer, ShopId shop) {
		return new HistoryScope(Optional.of(buyer.account()), List.of(shop.id()), Optional.empty());
	}

	/** Of a buyer with all shops, for those who may see all. */
	public static HistoryScope of(AccountId buyer) {
		return new HistoryScope(Optional.of(buyer), List.of(), Optional.empty());
	}

	/** Of a shop with all buyers, for those who may see all. */
	public static HistoryScope of(ShopId shop) {
		return new HistoryScope(Optional.empty(), List.of(shop.id()), Optional.empty());
	}

	/** Of a buyer with one shop, for those who may see all. */
	public static HistoryScope between(AccountId buyer, ShopId shop) {
		return new HistoryScope(Optional.of(buyer), List.of(shop.id()), Optional.empty());
	}

	/** Of an order that whoever looks was shown. */
	public static HistoryScope of(Order order) {
		return new HistoryScope(Optional.empty(), List.of(order.shop().id()), Optional.of(order));
	}

	/** Over rows that have the columns of a ticket. */
	String condition() {
		return "true" + (buyer.isPresent() ? " and h.buyer_id = :buyer" : "")
				+ (shops.isEmpty() ? "" : " and h.shop_id = any(:shops::uuid[])")
				+ (order.isPresent() ? " and h.order_id = :order" : "");
	}

	StatementSpec bind(StatementSpec statement) {
		return statement.param("buyer", buyer.map(AccountId::id).orElse(NOBODY))
			.param("shops", shops.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
			.param("order", order.map((one) -> one.id().id()).orElse(NOBODY));
	}

}
