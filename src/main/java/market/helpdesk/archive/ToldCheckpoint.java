package market.helpdesk.archive;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.audit.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A checkpoint as places outside the database are told it, a line of JSON.
 *
 * @param text the canonical text that was signed
 * @param hash in hex
 * @param publicKey of the key that signed it, in base64; whoever reads the line can
 * verify it alone
 * @param signature in base64
 */
record ToldCheckpoint(long number, String text, String hash, String publicKey, String signature) {

	private static final JsonMapper mapper = JsonMapper.shared();

	static ToldCheckpoint of(SignedCheckpoint signed, byte[] publicKey) {
		return new ToldCheckpoint(signed.number(), signed.checkpoint().canonical(), signed.hash().hex(),
				Base64.getEncoder().encodeToString(publicKey), signed.signatureText());
	}

	/** Reads a line; one that was not written to its end is none. */
	static Optional<ToldCheckpoint> parse(String line) {
		try {
			var told = mapper.readTree(line);
			var text = told.path("checkpoint").asString("");
			return Optional
				.of(new ToldCheckpoint(mapper.readTree(text).path("number").asLong(0), text,
						told.path("hash").asString(""), told.path("publicKey").asString(""),
						told.path("signature").asString("")))
				.filter((one) -> one.number() > 0);
		}
		catch (JacksonException torn) {
			return Optional.empty();
		}
	}

	String line() {
		return CanonicalJson
			.of(Map.of("checkpoint", text, "hash", hash, "publicKey", publicKey, "signature", signature));
	}

	/** Returns what is wrong with what the database has of it. */
	Optional<Fault> fault(Optional<SignedCheckpoint> here) {
		if (here.isEmpty()) {
			return Optional.of(Fault.CHECKPOINT_MISSING);
		}
		return here.filter(this::isOf).isPresent() ? Optional.empty() : Optional.of(Fault.CHECKPOINT_REPLACED);
	}

	private boolean isOf(SignedCheckpoint signed) {
		return text.equals(signed.checkpoint().canonical()) && hash.equals(signed.hash().hex())
				&& signature.equals(signed.signatureText());
	}

}
