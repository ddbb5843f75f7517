package market.helpdesk.writing;

import java.util.List;
import java.util.UUID;

import market.helpdesk.account.Shop;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The saved answers that are used no more. */
interface SavedAnswerRemovals extends Repository<SavedAnswerRemoval, UUID> {

	SavedAnswerRemoval save(SavedAnswerRemoval removal);

	/** Tells whether an answer of one of these shops was removed already. */
	default boolean include(List<Shop> shops, SavedAnswerId id) {
		return !shops.isEmpty() && existsOf(shops.stream().map((shop) -> shop.id().id()).toList(), id.id());
	}

	@Query("select count(r) > 0 from SavedAnswerRemoval r where r.shopId in :shops and r.savedAnswerId = :answer")
	boolean existsOf(List<UUID> shops, UUID answer);

}
