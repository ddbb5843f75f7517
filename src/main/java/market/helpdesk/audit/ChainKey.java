package market.helpdesk.audit;

import java.util.Comparator;
import java.util.UUID;

/**
 * What a chain is about: all that is on record of one subject is one chain. In the order
 * of the database, whose ids are compared by their bytes.
 */
public record ChainKey(UUID shop, UUID subject) implements Comparable<ChainKey> {

	private static final Comparator<UUID> BY_BYTES = (one, other) -> {
		var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
		return (high != 0) ? high
				: Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
	};

	private static final Comparator<ChainKey> ORDER = Comparator.comparing(ChainKey::shop, BY_BYTES)
		.thenComparing(ChainKey::subject, BY_BYTES);

	static ChainKey of(AuditSubject subject) {
		return new ChainKey(subject.shop(), subject.id());
	}

	@Override
	public int compareTo(ChainKey other) {
		return ORDER.compare(this, other);
	}

}
