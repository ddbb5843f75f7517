package market.helpdesk.ticket;

import org.springframework.data.repository.Repository;

/** Every time it handed one back. */
interface HandBacks extends Repository<HandBack, HandBack.Key> {

	HandBack save(HandBack handBack);

}
