package market.helpdesk.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The files themselves, for whoever holds them against what entries tell of them. */
public interface FileBytes {

	/**
	 * What is said of a file where it is kept.
	 *
	 * @param sha256 in hexadecimal digits
	 * @param size in bytes
	 * @param thumbnail the SHA-256 of its small copy, as that is now
	 */
	record Description(String sha256, long size, Optional<String> thumbnail) {
	}

	Optional<Description> describe(UUID shop, UUID file);

	/**
	 * Reads a file as it lies there, piece by piece and never all of it at a time; one
	 * that is gone has none. It may go while it is read.
	 */
	void read(UUID shop, UUID file, Consumer<byte[]> pieces);

}
