package market.helpdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * What a chain is about: all that is on record of one subject is one chain. In the order
 * of the database, whose ids are compared by their bytes.
 */
public record ChainKey(UUID shop, UUID subject) implements Comparable<ChainKey> {

	/**
	 * Stands before every chain there is: whoever goes through all of them begins here.
	 */
	public static final ChainKey START = new ChainKey(new UUID(0, 0), new UUID(0, 0));

	/** What stands behind a chain, given its {@link #params() parameters}. */
	public static final String BEHIND = "(shop_id, subject_id) > (:shop, :subject)";

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

	/** Returns the chain of columns {@code shop_id} and {@code subject_id}. */
	public static ChainKey of(ResultSet row) throws SQLException {
		return new ChainKey(row.getObject("shop_id", UUID.class), row.getObject("subject_id", UUID.class));
	}

	/** The parameters {@code shop} and {@code subject} of a statement. */
	public Map<String, UUID> params() {
		return Map.of("shop", shop, "subject", subject);
	}

	@Override
	public int compareTo(ChainKey other) {
		return ORDER.compare(this, other);
	}

}
