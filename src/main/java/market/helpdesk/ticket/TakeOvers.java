package market.helpdesk.ticket;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every time the marketplace took a ticket over. */
interface TakeOvers extends Repository<TakeOver, UUID> {

	TakeOver save(TakeOver takeOver);

}
