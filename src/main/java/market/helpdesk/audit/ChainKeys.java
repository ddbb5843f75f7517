package market.helpdesk.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Several chains as parameters of one statement, which asks for them as a table. */
public record ChainKeys(List<ChainKey> chains) {

	/** The chains as a table {@code k (shop_id, subject_id)}. */
	public static final String TABLE = "unnest(:shops::uuid[], :subjects::uuid[]) k (shop_id, subject_id)";

	public ChainKeys {
		chains = List.copyOf(chains);
	}

	public static ChainKeys of(Collection<ChainKey> chains) {
		return new ChainKeys(List.copyOf(chains));
	}

	/** The parameters of {@link #TABLE}. */
	public Map<String, Object> params() {
		return Map.of("shops", chains.stream().map(ChainKey::shop).toArray(UUID[]::new), "subjects",
				chains.stream().map(ChainKey::subject).toArray(UUID[]::new));
	}

}
