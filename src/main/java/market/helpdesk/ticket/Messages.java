package market.helpdesk.ticket;

import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every message; they are read as {@link Threads}. */
interface Messages extends Repository<Message, UUID> {

	Message save(Message message);

	/** Returns whether a form was sent before. */
	@Query("""
			select count(m) > 0 from Message m
			where m.shopId = :shop and m.ticketId = :ticket and m.authorId = :author and m.submissionKey = :key""")
	boolean existsSubmitted(UUID shop, UUID ticket, UUID author, UUID key);

}
