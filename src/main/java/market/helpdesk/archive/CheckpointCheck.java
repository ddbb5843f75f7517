package market.helpdesk.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.Hash;

import org.springframework.stereotype.Component;

/**
 * Looks whether checkpoints follow each other, say what was signed, and cover the entries
 * that are there.
 */
@Component
class CheckpointCheck {

	private static final int BATCH = 100;

	private final Checkpoints checkpoints;

	private final CheckpointHeads heads;

	private final CoveredHeads covered;

	private final Keyring keys;

	private final VerificationSettings settings;

	CheckpointCheck(Checkpoints checkpoints, CheckpointHeads heads, CoveredHeads covered, Keyring keys,
			VerificationSettings settings) {
		this.checkpoints = checkpoints;
		this.heads = heads;
		this.covered = covered;
		this.keys = keys;
		this.settings = settings;
	}

	void checkAll(Examination examination) {
		var number = 0L;
		var previous = Hash.NONE;
		var next = checkpoints.after(number, BATCH);
		while (!next.isEmpty()) {
			for (var signed : next) {
				check(signed, number, previous, examination);
				number = signed.checkpoint().number();
				previous = signed.hash();
			}
			next = checkpoints.after(number, BATCH);
		}
	}

	/** Looks at those checkpoints that cover a chain. */
	void check(ChainKey chain, Examination examination) {
		for (var number : heads.covering(chain, Integer.MAX_VALUE)) {
			var before = checkpoints.find(number - 1);
			checkpoints.find(number)
				.ifPresentOrElse(
						(signed) -> check(signed, before.map((one) -> one.checkpoint().number()).orElse(0L),
								before.map(SignedCheckpoint::hash).orElse(Hash.NONE), examination),
						() -> examination.found(Finding.ofCheckpoint(number, Fault.CHECKPOINT_MISSING)));
		}
	}

	private void check(SignedCheckpoint signed, long before, Hash previous, Examination examination) {
		examination.checked(1);
		fault(signed, before, previous).map((fault) -> Finding.ofCheckpoint(missing(signed, before, fault), fault))
			.ifPresentOrElse(examination::found, () -> checkHeads(signed.checkpoint(), examination));
		examination.beat();
	}

	/** What is missing has the number of the gap. */
	private static long missing(SignedCheckpoint signed, long before, Fault fault) {
		return (fault == Fault.CHECKPOINT_MISSING) ? before + 1 : signed.checkpoint().number();
	}

	private Optional<Fault> fault(SignedCheckpoint signed, long before, Hash previous) {
		var checkpoint = signed.checkpoint();
		if (checkpoint.number() != before + 1) {
			return Optional.of(Fault.CHECKPOINT_MISSING);
		}
		if (!checkpoint.hash().equals(signed.hash())) {
			return Optional.of(Fault.CHECKPOINT_ALTERED);
		}
		if (!checkpoint.previous().equals(previous)) {
			return Optional.of(Fault.CHECKPOINT_UNLINKED);
		}
		return signatureFault(signed);
	}

	/** The table of keys is not trusted, and must not say anything else. */
	private Optional<Fault> signatureFault(SignedCheckpoint signed) {
		var checkpoint = signed.checkpoint();
		var trusted = keys.trusted(checkpoint.key());
		if (trusted.isEmpty() || checkpoints.key(checkpoint.key())
			.filter((known) -> Arrays.equals(known, trusted.get().encoded()))
			.isEmpty()) {
			return Optional.of(Fault.KEY_UNTRUSTED);
		}
		return trusted.get().verifies(checkpoint.canonical(), signed.signature()) ? Optional.empty()
				: Optional.of(Fault.SIGNATURE_FORGED);
	}

	/** Where its own chains lead to another root they accuse nobody. */
	private void checkHeads(Checkpoint checkpoint, Examination examination) {
		var tree = new MerkleTree();
		var findings = new ArrayList<Finding>();
		var chains = 0;
		var next = covered.of(checkpoint.number(), Optional.empty(), settings.batch());
		while (!next.isEmpty()) {
			next.forEach((head) -> tree.add(head.leaf().hash()));
			collect(next, findings);
			chains += next.size();
			examination.beat();
			next = covered.of(checkpoint.number(), Optional.of(next.getLast().leaf().chain()), settings.batch());
		}
		examination.checked(chains);
		if (chains == checkpoint.chains() && tree.root().equals(checkpoint.root())) {
			findings.forEach(examination::found);
		}
		else {
			examination.found(Finding.ofCheckpoint(checkpoint.number(), Fault.CHECKPOINT_ROOT_DIFFERS));
		}
	}

	private void collect(List<CoveredHeads.Covered> heads, List<Finding> findings) {
		heads.stream()
			.flatMap((head) -> head.finding().stream())
			.limit(Math.max(settings.mostFindings() - findings.size(), 0))
			.forEach(findings::add);
	}

}
