package market.helpdesk.archive;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every reasoned look into a ticket. */
interface Inspections extends Repository<Inspection, UUID> {

	Inspection save(Inspection inspection);

	/** Returns the last reason somebody gave for looking into a ticket. */
	default Optional<Inspection> latest(TicketDetails ticket, AccountId inspector) {
		return findLatest(ticket.shop().id(), ticket.id().id(), inspector.id());
	}

	@Query("""
			select i from Inspection i where i.shopId = :shop and i.ticketId = :ticket and i.inspectorId = :inspector
			order by i.inspectedAt desc, i.id desc limit 1""")
	Optional<Inspection> findLatest(UUID shop, UUID ticket, UUID inspector);

}
