package market.helpdesk.archive;

import market.helpdesk.audit.ChainKey;

import org.springframework.stereotype.Component;

/**
 * Verifies the archive (R12): nothing is changed, and only some rows are in memory at a
 * time. What is written meanwhile is seen or not, and is never taken for broken.
 */
@Component
class Verifier {

	private final EntryCheck entries;

	private final HeadCheck heads;

	private final StrayCheck strays;

	private final CheckpointCheck checkpoints;

	Verifier(EntryCheck entries, HeadCheck heads, StrayCheck strays, CheckpointCheck checkpoints) {
		this.entries = entries;
		this.heads = heads;
		this.strays = strays;
		this.checkpoints = checkpoints;
	}

	void verifyAll(Examination examination) {
		examination.begin(VerificationStage.ENTRIES);
		entries.checkAll(examination);
		examination.begin(VerificationStage.HEADS);
		heads.checkAll(examination);
		examination.begin(VerificationStage.ROWS);
		strays.checkAll(examination);
		examination.begin(VerificationStage.CHECKPOINTS);
		checkpoints.checkAll(examination);
	}

	/** Verifies a ticket, and the checkpoints that cover it. */
	void verify(ChainKey ticket, Examination examination) {
		examination.begin(VerificationStage.ENTRIES);
		entries.check(ticket, examination);
		examination.begin(VerificationStage.HEADS);
		heads.check(ticket, examination);
		examination.begin(VerificationStage.ROWS);
		strays.check(ticket, examination);
		examination.begin(VerificationStage.CHECKPOINTS);
		checkpoints.check(ticket, examination);
	}

}
