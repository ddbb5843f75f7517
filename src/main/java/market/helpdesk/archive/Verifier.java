package market.helpdesk.archive;

import java.util.Optional;

import market.helpdesk.audit.ChainKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Verifies the archive (R12): nothing is changed, and only some rows are in memory at a
 * time. What is written meanwhile is seen or not, and is never taken for broken. What
 * can't be read keeps nothing else from being looked at.
 */
@Component
class Verifier {

	private static final Logger log = LoggerFactory.getLogger(Verifier.class);

	private final EntryCheck entries;

	private final HeadCheck heads;

	private final StrayCheck strays;

	private final ErasureCheck erasures;

	private final CheckpointCheck checkpoints;

	private final WitnessCheck witnesses;

	Verifier(EntryCheck entries, HeadCheck heads, StrayCheck strays, ErasureCheck erasures, CheckpointCheck checkpoints,
			WitnessCheck witnesses) {
		this.entries = entries;
		this.heads = heads;
		this.strays = strays;
		this.erasures = erasures;
		this.checkpoints = checkpoints;
		this.witnesses = witnesses;
	}

	void verifyAll(Examination examination) {
		examination.begin(VerificationStage.ENTRIES);
		look("audit_entries", () -> entries.checkAll(examination), examination);
		examination.begin(VerificationStage.HEADS);
		look("audit_chains", () -> heads.checkAll(examination), examination);
		examination.begin(VerificationStage.ROWS);
		look("tickets", () -> strays.checkAll(examination), examination);
		look("erasures", () -> erasures.checkAll(examination), examination);
		examination.begin(VerificationStage.CHECKPOINTS);
		look("checkpoints", () -> checkpoints.checkAll(examination), examination);
		look("checkpoint_publications", () -> witnesses.checkAll(examination), examination);
	}

	/** Verifies a ticket, and the checkpoints that cover it. */
	void verify(ChainKey ticket, Examination examination) {
		examination.begin(VerificationStage.ENTRIES);
		look("audit_entries", () -> entries.check(ticket, examination), examination);
		examination.begin(VerificationStage.HEADS);
		look("audit_chains", () -> heads.check(ticket, examination), examination);
		examination.begin(VerificationStage.ROWS);
		look("tickets", () -> strays.check(ticket, examination), examination);
		look("erasures", () -> erasures.check(ticket, examination), examination);
		examination.begin(VerificationStage.CHECKPOINTS);
		look("checkpoints", () -> checkpoints.check(ticket, examination), examination);
		look("checkpoint_publications", () -> witnesses.checkLast(examination), examination);
	}

	/**
	 * @throws RuntimeException if the database can't be asked at this moment, which is no
	 * fault of its rows, or another node took over
	 */
	private static void look(String table, Runnable check, Examination examination) {
		try {
			check.run();
		}
		catch (Superseded | TransientDataAccessException | RecoverableDataAccessException
				| DataAccessResourceFailureException | TransactionException passing) {
			throw passing;
		}
		catch (RuntimeException | StackOverflowError unreadable) {
			log.error("Something in {} can't be read, and what comes after it was not looked at", table, unreadable);
			examination.found(new Finding(table, "*", Optional.empty(), Fault.ROW_UNREADABLE));
		}
	}

}
