package market.helpdesk.archive;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** Makes the trees of checkpoints anew, of the chains they say they cover. */
@Component
class CheckpointTrees {

	private final CheckpointHeads heads;

	private final VerificationSettings settings;

	CheckpointTrees(CheckpointHeads heads, VerificationSettings settings) {
		this.heads = heads;
		this.settings = settings;
	}

	/** Returns whether the chains of a checkpoint lead to its root. */
	boolean leadToRoot(Checkpoint checkpoint, Examination examination) {
		var tree = new MerkleTree();
		var chains = 0;
		var next = heads.of(checkpoint.number(), Optional.empty(), settings.batch());
		while (!next.isEmpty()) {
			for (var leaf : next) {
				chains += isAdded(leaf, tree, examination) ? 1 : 0;
			}
			examination.checked(next.size());
			examination.beat();
			next = heads.of(checkpoint.number(), Optional.of(next.getLast().chain()), settings.batch());
		}
		return chains > 0 && chains == checkpoint.chains() && tree.root().equals(checkpoint.root());
	}

	/** A length no checkpoint was ever made with has no canonical form. */
	private static boolean isAdded(Leaf leaf, MerkleTree tree, Examination examination) {
		try {
			tree.add(leaf.hash());
			return true;
		}
		catch (IllegalArgumentException unreadable) {
			examination
				.found(Finding.of("checkpoint_heads", leaf.chain().subject(), leaf.chain(), "", Fault.ROW_UNREADABLE));
			return false;
		}
	}

}
