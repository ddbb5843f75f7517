package market.helpdesk.ticket;

import org.springframework.data.repository.Repository;

/** Every time a ticket was closed. */
interface Closures extends Repository<Closure, Closure.Key> {

	Closure save(Closure closure);

}
