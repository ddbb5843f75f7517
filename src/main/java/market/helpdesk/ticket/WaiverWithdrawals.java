package market.helpdesk.ticket;

import org.springframework.data.repository.Repository;

/** Every time a buyer needed one after all. */
interface WaiverWithdrawals extends Repository<WaiverWithdrawal, WaiverWithdrawal.Key> {

	WaiverWithdrawal save(WaiverWithdrawal waiverWithdrawal);

}
