package market.helpdesk.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes checkpoints of all chains that have grown (R12), so many chains at a time. On any
 * number of nodes: one of them makes the next, and the schema takes no number twice. None
 * is made while the database contradicts what is known outside of it.
 */
@Service
public class Checkpointing {

	private static final Logger log = LoggerFactory.getLogger(Checkpointing.class);

	private final Checkpoints checkpoints;

	private final CheckpointHeads heads;

	private final Keyring keys;

	private final SigningGuard guard;

	private final SignatureCheck signatures;

	private final Witnesses witnesses;

	private final TransactionTemplate transaction;

	private final ArchiveSettings settings;

	Checkpointing(Checkpoints checkpoints, CheckpointHeads heads, Keyring keys, SigningGuard guard,
			SignatureCheck signatures, Witnesses witnesses, TransactionTemplate transaction, ArchiveSettings settings) {
		this.checkpoints = checkpoints;
		this.heads = heads;
		this.keys = keys;
		this.guard = guard;
		this.signatures = signatures;
		this.witnesses = witnesses;
		this.transaction = transaction;
		this.settings = settings;
	}

	/** Makes what is due: nothing where a checkpoint was made a short while ago. */
	void runIfDue(Instant now) {
		var isDue = checkpoints.last()
			.map((last) -> last.checkpoint().madeAt().plus(settings.checkpointEvery()))
			.filter(now::isBefore)
			.isEmpty();
		if (isDue) {
			run(now);
		}
		else {
			remember();
		}
	}

	/**
	 * Covers every chain that has grown, and returns how many checkpoints that took. None
	 * without a key, none while another node is at it, and none while anything stands
	 * against it.
	 */
	public int run(Instant now) {
		var made = 0;
		var last = next(Optional.empty(), now);
		while (last.isPresent()) {
			made++;
			last = next(last, now);
		}
		remember();
		return made;
	}

	/** Makes one of the next chains, and returns the last of these. */
	private Optional<ChainKey> next(Optional<ChainKey> after, Instant now) {
		return keys.signing()
			.flatMap((key) -> Optional.ofNullable(transaction.execute((status) -> make(key, after, now)))
				.flatMap((last) -> last));
	}

	private Optional<ChainKey> make(SigningKey key, Optional<ChainKey> after, Instant now) {
		var leaves = (checkpoints.lock() && maySign()) ? heads.uncovered(after, settings.batch()) : List.<Leaf>of();
		if (leaves.isEmpty()) {
			return Optional.empty();
		}
		checkpoints.know(key.verifying(), now);
		var signed = SignedCheckpoint.of(checkpoint(leaves, key, now), key);
		checkpoints.add(signed);
		heads.add(signed.checkpoint().number(), leaves);
		heads.cover(leaves);
		return Optional.of(leaves.getLast().chain());
	}

	private boolean maySign() {
		var halt = guard.halt();
		halt.ifPresent((one) -> log.error(
				"No checkpoint of the archive is signed any more: {}, says {}, checkpoint {}. Somebody may have taken the database back and written the past anew; docs/adr/0024 says what to do",
				one.cause(), one.place(), one.number()));
		return halt.isEmpty();
	}

	private Checkpoint checkpoint(List<Leaf> leaves, SigningKey key, Instant now) {
		var last = checkpoints.last();
		return new Checkpoint(last.map(SignedCheckpoint::number).orElse(0L) + 1,
				last.map(SignedCheckpoint::hash).orElse(Hash.NONE),
				MerkleTree.root(leaves.stream().map(Leaf::hash).toList()), leaves.size(),
				now.truncatedTo(ChronoUnit.MICROS), key.verifying().id());
	}

	/** Whichever node signed it: all that may sign know the last one. */
	private void remember() {
		if (guard.halt().isEmpty()) {
			checkpoints.last().filter((last) -> signatures.fault(last).isEmpty()).ifPresent(witnesses::remember);
		}
	}

}
