package market.helpdesk.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import market.helpdesk.archive.ChainProof.Hand;
import market.helpdesk.archive.ChainProof.Sibling;
import market.helpdesk.audit.Hash;

/**
 * The hash tree of RFC 6962 over leaves that come one by one: in memory are only the
 * roots of the full trees so far, one for each bit of their number.
 */
final class MerkleTree {

	private static final byte[] PREFIX = { 1 };

	/** The smallest, and latest, first. */
	private final Deque<Subtree> subtrees = new ArrayDeque<>();

	private record Subtree(int leaves, Hash root) {
	}

	void add(Hash leaf) {
		var added = new Subtree(1, leaf);
		while (!subtrees.isEmpty() && subtrees.getFirst().leaves() == added.leaves()) {
			added = joined(subtrees.pop(), added);
		}
		subtrees.push(added);
	}

	/**
	 * Returns the root over all leaves so far.
	 * @throws IllegalStateException if there is none
	 */
	Hash root() {
		return subtrees.stream()
			.reduce((right, left) -> joined(left, right))
			.orElseThrow(() -> new IllegalStateException("A tree has leaves"))
			.root();
	}

	private static Subtree joined(Subtree left, Subtree right) {
		return new Subtree(left.leaves() + right.leaves(), node(left.root(), right.root()));
	}

	static Hash node(Hash left, Hash right) {
		return Hash.of(PREFIX, left.bytes(), right.bytes());
	}

	/** Returns the root over some leaves. */
	static Hash root(List<Hash> leaves) {
		var tree = new MerkleTree();
		leaves.forEach(tree::add);
		return tree.root();
	}

	/** Returns what a leaf is hashed with on its way up to the root, from below. */
	static List<Sibling> path(List<Hash> leaves, int leaf) {
		var path = new ArrayList<Sibling>();
		collect(leaves, leaf, path);
		return path;
	}

	/** Splits at the largest power of two that is smaller than all. */
	private static void collect(List<Hash> leaves, int leaf, List<Sibling> path) {
		if (leaves.size() < 2) {
			return;
		}
		var split = Integer.highestOneBit(leaves.size() - 1);
		var left = leaves.subList(0, split);
		var right = leaves.subList(split, leaves.size());
		if (leaf < split) {
			collect(left, leaf, path);
			path.add(new Sibling(Hand.RIGHT, root(right)));
		}
		else {
			collect(right, leaf - split, path);
			path.add(new Sibling(Hand.LEFT, root(left)));
		}
	}

}
