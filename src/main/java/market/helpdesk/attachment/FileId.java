package market.helpdesk.attachment;

import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a file, from its upload on. */
public record FileId(UUID id) {

	static FileId next() {
		return new FileId(UuidCreator.getTimeOrderedEpoch());
	}

	/** Reads what a form says. */
	public static Optional<FileId> parse(String text) {
		try {
			return Optional.of(new FileId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException none) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
