package market.helpdesk.archive;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.Hash;
import market.helpdesk.ticket.TicketId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proofs that the chains of tickets stood in signed checkpoints. */
@Service
@Transactional(readOnly = true)
public class ChainProofs {

	private static final int BATCH = 5_000;

	private final Checkpoints checkpoints;

	private final CheckpointHeads heads;

	ChainProofs(Checkpoints checkpoints, CheckpointHeads heads) {
		this.checkpoints = checkpoints;
		this.heads = heads;
	}

	/**
	 * Returns the proof by the latest checkpoint that covers a ticket's chain, nothing
	 * before there is one. What came after it is covered by the next one.
	 */
	public Optional<ChainProof> of(ShopId shop, TicketId ticket) {
		var chain = new ChainKey(shop.id(), ticket.id());
		return heads.covering(chain).flatMap(checkpoints::find).flatMap((signed) -> prove(signed, chain));
	}

	private Optional<ChainProof> prove(SignedCheckpoint signed, ChainKey chain) {
		var checkpoint = signed.checkpoint();
		var publicKey = checkpoints.key(checkpoint.key());
		var leaves = leaves(checkpoint.number());
		var place = leaves.stream().map(Leaf::chain).toList().indexOf(chain);
		if (place < 0 || publicKey.isEmpty()) {
			return Optional.empty();
		}
		var leaf = leaves.get(place);
		var path = MerkleTree.path(leaves.stream().map(Leaf::hash).toList(), place);
		return Optional.of(new ChainProof(checkpoint.canonical(), signed.signatureText(), checkpoint.key(),
				Base64.getEncoder().encodeToString(publicKey.get()), leaf.length(), leaf.head(), leaf.canonical(),
				path));
	}

	/** As many as one checkpoint covers, which is bounded. */
	private List<Leaf> leaves(long checkpoint) {
		var leaves = new ArrayList<Leaf>();
		var next = heads.of(checkpoint, Optional.empty(), BATCH);
		while (!next.isEmpty()) {
			leaves.addAll(next);
			next = heads.of(checkpoint, Optional.of(next.getLast().chain()), BATCH);
		}
		return leaves;
	}

	/** Returns where a proof leads: the root its checkpoint has to have. */
	static Hash root(Hash leaf, List<ChainProof.Sibling> path) {
		var reached = leaf;
		for (var sibling : path) {
			reached = switch (sibling.hand()) {
				case LEFT -> MerkleTree.node(sibling.hash(), reached);
				case RIGHT -> MerkleTree.node(reached, sibling.hash());
			};
		}
		return reached;
	}

}
