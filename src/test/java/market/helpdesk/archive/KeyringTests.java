package market.helpdesk.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Keys that sign checkpoints, and keys that are trusted. */
@ExtendWith(OutputCaptureExtension.class)
class KeyringTests {

	/** The first pair of RFC 8032, 7.1, in PKCS#8. */
	private static final String PAIR = "302e020100300506032b657004220420"
			+ "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

	private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

	@Test
	void thePublicHalfFollowsFromThePrivateOne() {
		var pem = Pem.encode("PRIVATE KEY", HexFormat.of().parseHex(PAIR));
		var key = SigningKey.parse(pem);
		assertThat(HexFormat.of().formatHex(key.verifying().encoded())).endsWith(PUBLIC);
		assertThat(key.pem()).isEqualTo(pem);
		assertThat(HexFormat.of().formatHex(key.sign(""))).startsWith("e5564300c360ac729086e2cc806e828a");
		assertThat(key.verifying().verifies("", key.sign(""))).isTrue();
		assertThat(key.verifying().verifies("Other", key.sign(""))).isFalse();
		assertThat(SigningKey.generate().verifying().verifies("", key.sign(""))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "nothing", "MC4CAQ==", "ab\u0000", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----" })
	void whatIsNoKeyIsToldWithoutTellingIt(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(text))
			.withMessageContaining("openssl genpkey -algorithm ed25519")
			.withNoCause()
			.satisfies((refused) -> assertThat(refused.getMessage()).doesNotContain("nothing"));
	}

	@Test
	void beforeAnEmbeddedStartAKeyIsMadeOnceForItsOwnerOnly(@TempDir Path directory) throws Exception {
		var first = ArchiveConfiguration.keysIn(directory).signing().orElseThrow();
		var again = ArchiveConfiguration.keysIn(directory).signing().orElseThrow();
		assertThat(again.verifying().id()).isEqualTo(first.verifying().id());
		assertThat(directory).isDirectoryContaining("glob:**/archive-key.pem");
		try (var files = Files.list(directory)) {
			assertThat(files).hasSize(1);
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("archive-key.pem"))))
			.isEqualTo("rw-------");
	}

	@Test
	void whereThereIsNoKeyTheLogSaysWhatToDo(CapturedOutput output) {
		assertThat(ArchiveConfiguration.keys(ArchiveConfiguration.of("", 10)).signing()).isEmpty();
		assertThat(output).contains("openssl genpkey -algorithm ed25519", "helpdesk.archive.key-file");
	}

	@Test
	void earlierKeysAreTrustedWhereTheConfigurationSaysSo() {
		var earlier = SigningKey.generate().verifying();
		var stranger = SigningKey.generate().verifying();
		var present = SigningKey.generate();
		var keys = ArchiveConfiguration
			.keys(ArchiveConfiguration.of(ArchiveConfiguration.text(present), 10, earlier.base64()));
		assertThat(keys.trusted(earlier.id(), 7)).isPresent();
		assertThat(keys.trusted(present.verifying().id(), 7)).isPresent();
		assertThat(keys.trusted(stranger.id(), 7)).isEmpty();
	}

	@Test
	void anEarlierKeyIsTrustedUpToTheCheckpointBehindIt() {
		var earlier = SigningKey.generate().verifying();
		var keys = ArchiveConfiguration.keys(ArchiveConfiguration.of("", 10, earlier.base64() + "@812"));
		assertThat(keys.trusted(earlier.id(), 812)).isPresent();
		assertThat(keys.trusted(earlier.id(), 813)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "@", "@now", "@-1" })
	void whatIsNoNumberBehindAKeyIsRefused(String until) {
		var text = SigningKey.generate().verifying().base64() + until;
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ArchiveConfiguration.keys(ArchiveConfiguration.of("", 10, text)))
			.withMessageContaining("helpdesk.archive.trusted-keys");
	}

	@Test
	void settingsAreNotToldWithTheirKey() {
		var secret = ArchiveConfiguration.text(SigningKey.generate());
		assertThat(ArchiveConfiguration.of(secret, 10).toString()).doesNotContain("PRIVATE", secret.substring(40, 60));
	}

}
