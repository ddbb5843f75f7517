package market.helpdesk.audit;

import java.util.Set;

/**
 * Says which entries tell of a file, by the particulars {@code attachment} (its id),
 * {@code size} in bytes and {@code sha256}; and, where it has a small copy that is shown
 * in its place, by {@code thumbnail}, the SHA-256 of that.
 *
 * @param actions their events
 */
public record FileSource(Set<String> actions) {

	public FileSource {
		actions = Set.copyOf(actions);
	}

}
