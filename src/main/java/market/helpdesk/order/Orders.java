package market.helpdesk.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Beginning;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every order, each seen only by its buyer and its shop. */
public interface Orders extends Repository<Order, UUID> {

	/** Finds an order by its number, if it is the viewer's. */
	default Optional<Order> findVisibleTo(Viewer viewer, String number) {
		return switch (viewer) {
			case Buyer(var buyer) -> findOfBuyer(buyer.id(), number);
			case Member member -> findOfShops(member.shopIds(), number);
			case Inspector inspector -> Optional.empty();
		};
	}

	/** Finds an order, if the viewer may see it. */
	default Optional<Order> findVisibleTo(Viewer viewer, OrderId id) {
		return switch (viewer) {
			case Buyer(var buyer) -> findOfBuyer(buyer.id(), id.id());
			case Member member -> findOfShops(member.shopIds(), id.id());
			case Inspector inspector -> find(id.id());
		};
	}

	/** Returns the viewer's orders whose numbers begin so, the latest first. */
	default Page<Order> pageVisibleTo(Viewer viewer, String numberBeginning, Optional<Cursor> after, int size) {
		var from = after.orElse(new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
		var pattern = Beginning.of(numberBeginning).pattern();
		var limit = Limit.of(size + 1);
		var orders = switch (viewer) {
			case Buyer(var buyer) -> pageOfBuyer(buyer.id(), pattern, from.at(), from.id(), limit);
			case Member member -> pageOfShops(member.shopIds(), pattern, from.at(), from.id(), limit);
			case Inspector inspector -> List.<Order>of();
		};
		return Page.of(orders, size, (order) -> new Cursor(order.placedAt(), order.id().id()));
	}

	/** Returns the numbers of those of the given ids that are orders'. */
	default Map<UUID, String> numbersOf(Collection<UUID> ids) {
		return findNumbers(ids).stream().collect(Collectors.toMap(Numbered::id, Numbered::number));
	}

	/** An order, and what people call it. */
	record Numbered(UUID id, String number) {
	}

	@Query("select o.id as id, o.number as number from Order o where o.id in :ids")
	List<Numbered> findNumbers(Collection<UUID> ids);

	@Query("select o from Order o where o.buyerId = :buyer and o.id = :id")
	Optional<Order> findOfBuyer(UUID buyer, UUID id);

	@Query("select o from Order o where o.shopId in :shops and o.id = :id")
	Optional<Order> findOfShops(List<UUID> shops, UUID id);

	@Query("select o from Order o where o.id = :id")
	Optional<Order> find(UUID id);

	@Query("select o from Order o where o.buyerId = :buyer and o.number = :number order by o.placedAt desc limit 1")
	Optional<Order> findOfBuyer(UUID buyer, String number);

	@Query("select o from Order o where o.shopId in :shops and o.number = :number order by o.placedAt desc limit 1")
	Optional<Order> findOfShops(List<UUID> shops, String number);

	@Query("""
			select o from Order o
			where o.buyerId = :buyer and lower(o.number) like :number escape '\\' and (o.placedAt, o.id) < (:at, :id)
			order by o.placedAt desc, o.id desc""")
	List<Order> pageOfBuyer(UUID buyer, String number, Instant at, UUID id, Limit limit);

	@Query("""
			select o from Order o
			where o.shopId in :shops and lower(o.number) like :number escape '\\' and (o.placedAt, o.id) < (:at, :id)
			order by o.placedAt desc, o.id desc""")
	List<Order> pageOfShops(List<UUID> shops, String number, Instant at, UUID id, Limit limit);

}
