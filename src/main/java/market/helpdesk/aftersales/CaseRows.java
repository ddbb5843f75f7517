package market.helpdesk.aftersales;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every case, to be moved by those who hold its ticket. */
interface CaseRows extends Repository<Case, UUID> {

	/** Writes at once, so that what listens to the case's events can refer to it. */
	Case saveAndFlush(Case one);

	@Query("select c from Case c where c.shopId = :shop and c.id = :id")
	Optional<Case> findOf(UUID shop, UUID id);

	@Query("select c from Case c where c.shopId = :shop and c.ticketId = :ticket and c.closedAt is null")
	Optional<Case> findOpenIn(UUID shop, UUID ticket);

	@Query("select c from Case c where c.shopId = :shop and c.openedBy = :opener and c.submissionKey = :key")
	Optional<Case> findSubmitted(UUID shop, UUID opener, UUID key);

}
