package market.helpdesk.archive;

import java.util.List;
import java.util.UUID;

import market.helpdesk.audit.CanonicalJson;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.Hash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Java comes to the same hashes as everybody else (R12). */
class ChainVectorTests {

	@ParameterizedTest
	@MethodSource("market.helpdesk.archive.ChainVectors#canonical")
	void aValueHasItsCanonicalForm(JsonNode vector) {
		var canonical = CanonicalJson.of(vector.path("value"));
		assertThat(canonical).isEqualTo(vector.path("canonical").stringValue());
		assertThat(Hash.of(canonical).hex()).isEqualTo(vector.path("sha256").stringValue());
	}

	@ParameterizedTest
	@MethodSource("market.helpdesk.archive.ChainVectors#trees")
	void aTreeHasItsRootAndItsPaths(JsonNode vector) {
		var leaves = vector.path("heads").valueStream().map(ChainVectorTests::leaf).toList();
		assertThat(leaves).extracting(Hash::hex)
			.isEqualTo(vector.path("leaves").valueStream().map(JsonNode::stringValue).toList());
		assertThat(MerkleTree.root(leaves).hex()).isEqualTo(vector.path("root").stringValue());
		for (var place = 0; place < leaves.size(); place++) {
			assertThat(MerkleTree.path(leaves, place)).isEqualTo(path(vector.path("paths").path(place)));
		}
	}

	private static Hash leaf(JsonNode head) {
		return new Leaf(new ChainKey(id(head, "shop"), id(head, "subject")), head.path("length").longValue(),
				new Hash(head.path("head").stringValue()))
			.hash();
	}

	private static UUID id(JsonNode head, String name) {
		return UUID.fromString(head.path(name).stringValue());
	}

	private static List<ChainProof.Sibling> path(JsonNode path) {
		return path.valueStream()
			.map((step) -> new ChainProof.Sibling(ChainProof.Hand.valueOf(step.path("hand").stringValue()),
					new Hash(step.path("hash").stringValue())))
			.toList();
	}

}
