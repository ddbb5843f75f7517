package market.helpdesk.ticket;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every time a buyer needed no answer. */
interface Waivers extends Repository<Waiver, UUID> {

	Waiver save(Waiver waiver);

}
