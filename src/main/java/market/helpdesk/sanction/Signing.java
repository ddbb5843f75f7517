package market.helpdesk.sanction;

import java.time.Clock;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.Messaging;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second signature of a removal, which another administrator gives after three days
 * or refuses; the first may think better of it, too (R9).
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Signing {

	private final SanctionRegister register;

	private final Sanctions sanctions;

	private final SanctionRecords records;

	private final SanctionRules rules;

	private final Clock clock;

	Signing(SanctionRegister register, Sanctions sanctions, SanctionRecords records, SanctionRules rules, Clock clock) {
		this.register = register;
		this.sanctions = sanctions;
		this.records = records;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Signs: from now on the shop is removed for good.
	 * @throws SanctionNotFound if there is no such sanction
	 * @throws SanctionRefused if the administrator signed first, it is too early, or
	 * nothing waits
	 */
	public void sign(Administrator administrator, SanctionId id) {
		var now = clock.instant();
		var sanction = register.lock(id).orElseThrow(() -> new SanctionNotFound(id));
		var signed = sanction.signed(administrator.account(), now, rules.appealUntil(now));
		sanctions.sign(signed, administrator.account(), now);
		records.signed(signed, administrator.account(), now);
	}

	/**
	 * Drops a removal that waits. What it was for may lead to something milder.
	 * @throws SanctionNotFound if there is no such sanction
	 * @throws SanctionRefused if it does not wait
	 */
	public void drop(Administrator administrator, SanctionId id, DecisionReason reason) {
		var now = clock.instant();
		var dropped = register.lock(id).orElseThrow(() -> new SanctionNotFound(id)).dropped();
		sanctions.drop(dropped, reason, administrator.account(), now);
		records.dropped(dropped, reason, administrator.account(), now);
	}

}
