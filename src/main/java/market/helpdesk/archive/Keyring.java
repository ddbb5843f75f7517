package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.database.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints, and those that are trusted: what a configuration names
 * and no table. Beside the embedded database a key is made at the first start; elsewhere,
 * where nobody named one, there are no checkpoints until somebody does.
 */
@Component
class Keyring {

	private static final Logger log = LoggerFactory.getLogger(Keyring.class);

	private final Optional<SigningKey> signing;

	private final List<TrustedKey> trusted;

	Keyring(ArchiveSettings settings, ObjectProvider<DataDirectory> embedded) {
		this.signing = configured(settings).or(() -> Optional.ofNullable(embedded.getIfAvailable())
			.map((directory) -> KeyFile.in(directory.path()).readOrMake()));
		this.trusted = Stream
			.concat(signing.map((key) -> new TrustedKey(key.verifying(), Long.MAX_VALUE)).stream(),
					settings.trustedKeys().stream().map(TrustedKey::parse))
			.toList();
		if (signing.isEmpty()) {
			log.error(
					"There is no key to sign checkpoints of the archive with: none are made, and what is on record could be rewritten as a whole without anybody seeing it. Make one with 'openssl genpkey -algorithm ed25519 -out archive-key.pem' and set helpdesk.archive.key-file (or helpdesk.archive.key), on every node the same");
		}
	}

	private static Optional<SigningKey> configured(ArchiveSettings settings) {
		var file = settings.keyFile();
		if (file != null) {
			return Optional.of(new KeyFile(file).read());
		}
		return settings.key().isBlank() ? Optional.empty() : Optional.of(SigningKey.parse(settings.key()));
	}

	/** Returns the key that signs, nothing where nobody named one. */
	Optional<SigningKey> signing() {
		return signing;
	}

	/** Returns a key by its id, if it is trusted to have signed a checkpoint. */
	Optional<VerifyingKey> trusted(String id, long checkpoint) {
		return trusted.stream().filter((key) -> key.isFor(id, checkpoint)).map(TrustedKey::key).findFirst();
	}

}
