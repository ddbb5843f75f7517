package market.helpdesk.archive;

import java.util.Optional;

import market.helpdesk.audit.ChainKey;

import org.springframework.stereotype.Component;

/**
 * Looks whether checkpoints follow each other, say what was signed, and cover the entries
 * that are there. Where its own chains lead to another root, a checkpoint accuses nobody.
 */
@Component
class CheckpointCheck {

	private static final int BATCH = 100;

	private final Checkpoints checkpoints;

	private final SignatureCheck signatures;

	private final CheckpointTrees trees;

	private final CoveredHeads covered;

	private final VerificationSettings settings;

	CheckpointCheck(Checkpoints checkpoints, SignatureCheck signatures, CheckpointTrees trees, CoveredHeads covered,
			VerificationSettings settings) {
		this.checkpoints = checkpoints;
		this.signatures = signatures;
		this.trees = trees;
		this.covered = covered;
		this.settings = settings;
	}

	void checkAll(Examination examination) {
		var links = new CheckpointLinks(signatures, Optional.empty());
		var next = checkpoints.after(0, BATCH);
		while (!next.isEmpty()) {
			next.forEach((signed) -> check(signed, links, examination));
			next = checkpoints.after(next.getLast().number(), BATCH);
		}
	}

	private void check(SignedCheckpoint signed, CheckpointLinks links, Examination examination) {
		examination.checked(1);
		links.check(signed).ifPresentOrElse(examination::found, () -> checkHeads(signed.checkpoint(), examination));
		examination.beat();
	}

	private void checkHeads(Checkpoint checkpoint, Examination examination) {
		if (!trees.leadToRoot(checkpoint, examination)) {
			examination.found(Finding.ofCheckpoint(checkpoint.number(), Fault.CHECKPOINT_ROOT_DIFFERS));
			return;
		}
		var next = covered.of(checkpoint.number(), Optional.empty(), settings.batch());
		while (!next.isEmpty()) {
			next.forEach((head) -> head.finding().ifPresent(examination::found));
			examination.beat();
			next = covered.of(checkpoint.number(), Optional.of(next.getLast().leaf().chain()), settings.batch());
		}
	}

	/**
	 * Looks at those checkpoints that cover a chain, and at that chain alone. Of the
	 * latest the whole tree is made anew; of an earlier one only where the chain is not
	 * what it says: entries are linked, so what the latest covers it covers from the
	 * beginning.
	 */
	void check(ChainKey chain, Examination examination) {
		var before = Long.MAX_VALUE;
		var next = covered.of(chain, before, BATCH);
		while (!next.isEmpty()) {
			for (var head : next) {
				check(head, before == Long.MAX_VALUE, examination);
				before = head.checkpoint();
			}
			next = covered.of(chain, before, BATCH);
		}
	}

	private void check(CoveredHeads.Covered head, boolean latest, Examination examination) {
		examination.checked(1);
		checkpoints.find(head.checkpoint())
			.ifPresentOrElse((signed) -> check(head, signed, latest, examination),
					() -> examination.found(Finding.ofCheckpoint(head.checkpoint(), Fault.CHECKPOINT_MISSING)));
		examination.beat();
	}

	private void check(CoveredHeads.Covered head, SignedCheckpoint signed, boolean latest, Examination examination) {
		var broken = fault(signed);
		if (broken.isPresent()) {
			examination.found(broken.get());
		}
		else if (latest || head.finding().isPresent()) {
			var finding = trees.leadToRoot(signed.checkpoint(), examination) ? head.finding()
					: Optional.of(Finding.ofCheckpoint(signed.number(), Fault.CHECKPOINT_ROOT_DIFFERS));
			finding.ifPresent(examination::found);
		}
	}

	private Optional<Finding> fault(SignedCheckpoint signed) {
		var before = checkpoints.find(signed.number() - 1);
		if (signed.number() > 1 && before.isEmpty()) {
			return Optional.of(Finding.ofCheckpoint(signed.number() - 1, Fault.CHECKPOINT_MISSING));
		}
		return new CheckpointLinks(signatures, before).check(signed);
	}

}
