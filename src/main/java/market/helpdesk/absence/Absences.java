package market.helpdesk.absence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Shop;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every absence that was announced. */
interface Absences extends Repository<Absence, UUID> {

	/** Writes at once, so that its days can refer to it. */
	Absence saveAndFlush(Absence absence);

	/** Finds an absence of one of these shops. */
	default Optional<Absence> findOf(List<Shop> shops, AbsenceId id) {
		return shops.isEmpty() ? Optional.empty()
				: findOfShops(shops.stream().map((shop) -> shop.id().id()).toList(), id.id());
	}

	@Query("select a from Absence a where a.shopId in :shops and a.id = :id")
	Optional<Absence> findOfShops(List<UUID> shops, UUID id);

}
