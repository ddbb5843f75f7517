package market.helpdesk.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the commitments of entries were made with. */
@Repository
public class AuditTexts {

	private final JdbcClient jdbc;

	AuditTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is known of a text that an entry commits to.
	 *
	 * @param salt empty once it is erased
	 * @param kept whether the text itself lies beside the entry
	 * @param text what lies there; empty where it lies elsewhere or was erased
	 */
	public record Opening(UUID entry, String name, Optional<byte[]> salt, boolean kept, Optional<String> text) {

		/** Returns the commitment to a text, unless the salt was erased. */
		public Optional<Hash> commitTo(String words) {
			return salt.map((grains) -> Commitment.of(grains, words));
		}

	}

	/** Returns what is known of the texts of some entries, by entry. */
	public Map<UUID, List<Opening>> of(Collection<ChainedEntry> entries) {
		return jdbc.sql("""
				select t.entry_id, t.name, t.salt, t.kept, t.text from audit_texts t
				join unnest(:shops::uuid[], :ids::uuid[]) e (shop_id, id) on t.shop_id = e.shop_id and t.entry_id = e.id
				order by t.entry_id, t.name""")
			.param("shops", entries.stream().map((entry) -> entry.chain().shop()).toArray(UUID[]::new))
			.param("ids", entries.stream().map(ChainedEntry::id).toArray(UUID[]::new))
			.query((row, number) -> new Opening(row.getObject(1, UUID.class), row.getString(2),
					optional(row.getBytes(3)), row.getBoolean(4), optional(row.getString(5))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Opening::entry));
	}

	private static <T> Optional<T> optional(@Nullable T value) {
		return Optional.ofNullable(value);
	}

}
