package market.helpdesk.archive;

import java.util.List;
import java.util.function.Consumer;

import market.helpdesk.Cast.House;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.ticket.TicketId;

/** What verifying finds. */
record Verdicts(Verifier verifier) {

	private static final int MOST = 100;

	List<Finding> all() {
		return found(verifier::verifyAll);
	}

	/** Of a ticket with Riva. */
	List<Finding> of(TicketId ticket) {
		return found((examination) -> verifier.verify(new ChainKey(House.RIVA.id().id(), ticket.id()), examination));
	}

	private static List<Finding> found(Consumer<Examination> verifying) {
		var examination = new Examination(MOST, (beat) -> {
		});
		verifying.accept(examination);
		return examination.findings();
	}

}
