package market.helpdesk.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Writer;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every ticket, each seen only by those who take part in it. */
interface Tickets extends Repository<Ticket, UUID> {

	/** Writes at once, so that what listens to the ticket's events can refer to it. */
	Ticket saveAndFlush(Ticket ticket);

	/**
	 * Finds a ticket to write in, and keeps all others from writing in it until the
	 * transaction ends: messages of a ticket come one after the other.
	 */
	default Optional<Ticket> lockVisibleTo(Writer viewer, TicketId id) {
		return switch (viewer) {
			case Buyer(var buyer) -> lockOfBuyer(buyer.id(), id.id());
			case Member member -> lockOfShops(member.shopIds(), id.id());
			case Administrator administrator -> lockOfEveryone(id.id());
		};
	}

	@NativeQuery("""
			select t.* from buyer_tickets b
			join tickets t on t.shop_id = b.shop_id and t.id = b.ticket_id
			where b.buyer_id = :buyer and b.ticket_id = :id
			for no key update of t""")
	Optional<Ticket> lockOfBuyer(UUID buyer, UUID id);

	@NativeQuery("select * from tickets where shop_id in (:shops) and id = :id for no key update")
	Optional<Ticket> lockOfShops(List<UUID> shops, UUID id);

	@NativeQuery("select * from tickets where id = :id for no key update")
	Optional<Ticket> lockOfEveryone(UUID id);

	/** Finds the ticket that a form was sent for before. */
	@Query("""
			select t from Ticket t
			where t.shopId = :shop and t.openedBy = :opener and t.submissionKey = :key""")
	Optional<Ticket> findSubmitted(UUID shop, UUID opener, UUID key);

}
