package market.helpdesk.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every saved answer there is now; they are read as {@link SavedAnswerLists}. */
interface SavedAnswers extends Repository<SavedAnswer, UUID> {

	/** Writes at once, so that two of one name meet here. */
	SavedAnswer saveAndFlush(SavedAnswer answer);

	void delete(SavedAnswer answer);

	/** Finds one of these shops' answers. */
	default Optional<SavedAnswer> findOf(List<Shop> shops, SavedAnswerId id) {
		return shops.isEmpty() ? Optional.empty()
				: findOfShops(shops.stream().map((shop) -> shop.id().id()).toList(), id.id());
	}

	default Optional<SavedAnswer> findNamed(ShopId shop, String name) {
		return findNamed(shop.id(), name);
	}

	default long countOf(ShopId shop) {
		return countOfShop(shop.id());
	}

	@Query("select a from SavedAnswer a where a.shopId in :shops and a.id = :id")
	Optional<SavedAnswer> findOfShops(List<UUID> shops, UUID id);

	@Query("select a from SavedAnswer a where a.shopId = :shop and lower(a.name) = lower(:name)")
	Optional<SavedAnswer> findNamed(UUID shop, String name);

	@Query("select count(a) from SavedAnswer a where a.shopId = :shop")
	long countOfShop(UUID shop);

}
