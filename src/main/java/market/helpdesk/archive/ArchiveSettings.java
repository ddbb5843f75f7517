package market.helpdesk.archive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How checkpoints are made, signed and told outside (docs/adr/0024).
 *
 * @param key the private key that signs them: Ed25519 in PKCS#8, as PEM or in base64
 * alone
 * @param keyFile a file that holds it instead
 * @param markFile a file of this node's own that holds the last checkpoint it has signed
 * or seen; beside the embedded database there is one
 * @param trustedKeys the public keys of earlier ones, each as X.509
 * {@code SubjectPublicKeyInfo} in base64, with {@code @} and the number of the last
 * checkpoint it signed: what was signed with any other, or later, is not trusted
 * @param checkpointEvery how far apart they are, on all nodes together
 * @param lookEvery the pause between two looks whether one is due, or has not been told
 * outside yet
 * @param batch how many chains one covers at most
 * @param publishFile a file to which each is appended as a line of JSON
 * @param publishUrl where each is sent to as JSON, by POST
 * @param publishToken what is shown there as a bearer token; empty where none is needed
 * @param publishTimeout how long that may take
 */
@Validated
@ConfigurationProperties("helpdesk.archive")
record ArchiveSettings(@DefaultValue("") String key, @Nullable Path keyFile, @Nullable Path markFile,
		@DefaultValue List<String> trustedKeys, @DefaultValue("1h") @DurationMin(seconds = 1) Duration checkpointEvery,
		@DefaultValue("1m") @DurationMin(millis = 50) Duration lookEvery,
		@DefaultValue("10000") @Min(1) @Max(100_000) int batch, @Nullable Path publishFile, @Nullable URI publishUrl,
		@DefaultValue("") String publishToken,
		@DefaultValue("10s") @DurationMin(millis = 100) Duration publishTimeout) {

	ArchiveSettings {
		if (!key.isBlank() && keyFile != null) {
			throw new IllegalArgumentException("Set helpdesk.archive.key or helpdesk.archive.key-file, and not both");
		}
		if (publishUrl != null && !isPlain(publishUrl)) {
			throw new IllegalArgumentException(
					"helpdesk.archive.publish-url must be an address such as https://notary.example/checkpoints; who we are is told by publish-token");
		}
		trustedKeys = List.copyOf(trustedKeys);
	}

	private static boolean isPlain(URI url) {
		return ("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null
				&& url.getRawUserInfo() == null && url.getRawFragment() == null;
	}

	/** The key is told to nobody, not even to the log. */
	@Override
	public String toString() {
		return "ArchiveSettings[checkpointEvery=%s]".formatted(checkpointEvery);
	}

}
