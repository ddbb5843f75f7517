package market.helpdesk.ticket;

import org.springframework.data.repository.Repository;

/** Every time a shop asked whether an answer is still needed. */
interface WaiverProposals extends Repository<WaiverProposal, WaiverProposal.Key> {

	WaiverProposal save(WaiverProposal waiverProposal);

}
