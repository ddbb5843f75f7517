package market.helpdesk.archive;

import java.util.List;
import java.util.stream.IntStream;

import market.helpdesk.audit.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The hash tree of RFC 6962. */
class MerkleTreeTests {

	@Test
	void aSingleLeafIsItsOwnRoot() {
		assertThat(MerkleTree.root(leaves(1))).isEqualTo(leaves(1).getFirst());
		assertThat(MerkleTree.path(leaves(1), 0)).isEmpty();
	}

	/** Three leaves: the first two are joined, and the third joins them. */
	@Test
	void whatIsLeftOverJoinsAtTheEnd() {
		var leaves = leaves(3);
		assertThat(MerkleTree.root(leaves)).isEqualTo(node(node(leaves.get(0), leaves.get(1)), leaves.get(2)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 100 })
	void theRootIsThatOfTheDefinitionAndEveryPathLeadsThere(int size) {
		var leaves = leaves(size);
		assertThat(MerkleTree.root(leaves)).isEqualTo(defined(leaves));
		for (var leaf = 0; leaf < size; leaf++) {
			assertThat(ChainProofs.root(leaves.get(leaf), MerkleTree.path(leaves, leaf))).isEqualTo(defined(leaves));
		}
	}

	@Test
	void aTreeWithoutLeavesHasNoRoot() {
		assertThatIllegalStateException().isThrownBy(() -> new MerkleTree().root());
	}

	/** As the RFC says it, 2.1. */
	private static Hash defined(List<Hash> leaves) {
		if (leaves.size() == 1) {
			return leaves.getFirst();
		}
		var split = 1;
		while (split * 2 < leaves.size()) {
			split *= 2;
		}
		return node(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
	}

	private static Hash node(Hash left, Hash right) {
		return Hash.of(new byte[] { 1 }, left.bytes(), right.bytes());
	}

	private static List<Hash> leaves(int size) {
		return IntStream.range(0, size).mapToObj((number) -> Hash.of("leaf " + number)).toList();
	}

}
