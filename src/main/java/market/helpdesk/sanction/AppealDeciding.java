package market.helpdesk.sanction;

import java.time.Clock;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.violation.ViolationWaiving;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding appeals, which is for administrators who had no part in what is appealed
 * against: each is decided once (R9).
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class AppealDeciding {

	private final Appeals appeals;

	private final Sanctions sanctions;

	private final ViolationWaiving waiving;

	private final SanctionRecords records;

	private final Clock clock;

	AppealDeciding(Appeals appeals, Sanctions sanctions, ViolationWaiving waiving, SanctionRecords records,
			Clock clock) {
		this.appeals = appeals;
		this.sanctions = sanctions;
		this.waiving = waiving;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Finds that the shop is right: the sanction counts for nothing from now on, and what
	 * it was for is waived, which restores the shop's standing (R21).
	 * @throws SanctionNotFound if there is no such appeal
	 * @throws SanctionRefused if it was decided before, or the administrator had a part
	 * in it
	 */
	public void uphold(Administrator administrator, AppealId id, DecisionReason reason) {
		var now = clock.instant();
		var by = administrator.account();
		var appeal = lock(id);
		var overturned = appeal.upheld(by);
		appeals.decide(appeal, AppealOutcome.UPHELD, reason, by, now);
		sanctions.overturn(overturned);
		waiving.waive(overturned.shop(), appeals.violationsBehind(appeal), by, reason.text(), now);
		records.upheld(appeal, reason, by, now);
	}

	/**
	 * Finds that the shop is not right: the sanction stays as it is.
	 * @throws SanctionNotFound if there is no such appeal
	 * @throws SanctionRefused if it was decided before, or the administrator had a part
	 * in it
	 */
	public void reject(Administrator administrator, AppealId id, DecisionReason reason) {
		var now = clock.instant();
		var by = administrator.account();
		var appeal = lock(id);
		appeal.rejected(by);
		appeals.decide(appeal, AppealOutcome.REJECTED, reason, by, now);
		records.rejected(appeal, reason, by, now);
	}

	private Appeal lock(AppealId id) {
		return appeals.lock(id).orElseThrow(() -> new SanctionNotFound(id));
	}

}
