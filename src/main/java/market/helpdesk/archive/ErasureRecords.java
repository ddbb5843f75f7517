package market.helpdesk.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import market.helpdesk.audit.AuditTexts.Opening;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainedEntry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the one function that erases put on record: only a text of which it says so is
 * erased, and not merely gone. Its tables alone prove nothing, since whoever owns them
 * writes them: an erasure counts where the chain of its matter tells of it.
 */
@Repository
class ErasureRecords {

	/** What it leaves in the place of a text. */
	private static final Pattern MARK = Pattern.compile("⟦erased \\d{4}-\\d{2}-\\d{2} [A-Z]+⟧|ERASED|");

	/** Rows that were erased, of erasures that are told in their chain. */
	private static final String TOLD = """
			from erased_texts t join erasures x on x.shop_id = t.shop_id and x.id = t.erasure_id
			where exists (
			  select from audit_entries e
			  where e.action = 'TextsErased' and e.particulars ->> 'erasure' = x.id::text and e.shop_id = x.shop_id
			    and e.subject_id = case when x.kind in ('TICKET', 'ACCOUNT') then x.subject_id else x.shop_id end)
			""";

	private final JdbcClient jdbc;

	ErasureRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A text that an entry commits to. */
	record Text(UUID entry, String name) {

		static Text of(Opening opening) {
			return new Text(opening.entry(), opening.name());
		}

		private String key() {
			return entry + "/" + name;
		}

	}

	/** A row that went with a matter. */
	private record Erased(String key, UUID matter) {
	}

	/**
	 * Returns which of the texts of some entries were erased. A matter takes what lies in
	 * its own chain and in its shop's, and nothing of another one.
	 */
	Set<Text> of(Collection<ChainedEntry> entries, Collection<Text> texts) {
		if (texts.isEmpty()) {
			return Set.of();
		}
		var chains = entries.stream().collect(Collectors.toMap(ChainedEntry::id, ChainedEntry::chain, (one, same) -> one));
		var matters = matters(chains.values(), texts);
		var erased = new HashSet<>(texts);
		erased.removeIf((text) -> !isOf(matters.getOrDefault(text.key(), Set.of()), chains.get(text.entry())));
		return erased;
	}

	private static boolean isOf(Set<UUID> matters, ChainKey chain) {
		return !matters.isEmpty() && (chain.subject().equals(chain.shop()) || matters.contains(chain.subject()));
	}

	private Map<String, Set<UUID>> matters(Collection<ChainKey> chains, Collection<Text> texts) {
		var matters = new HashMap<String, Set<UUID>>();
		jdbc.sql("select t.row_key, x.subject_id " + TOLD + """
				and t.shop_id = any(:shops) and t.of_table = 'audit_texts' and t.row_key = any(:keys)""")
			.param("shops", chains.stream().map(ChainKey::shop).distinct().toArray(UUID[]::new))
			.param("keys", texts.stream().map(Text::key).toArray(String[]::new))
			.query((row, number) -> new Erased(row.getString(1), row.getObject(2, UUID.class)))
			.list()
			.forEach((one) -> matters.computeIfAbsent(one.key(), (key) -> new HashSet<>()).add(one.matter()));
		return matters;
	}

	/** Returns whether a file was erased, with its pieces. */
	boolean ofFile(UUID shop, UUID file) {
		return jdbc.sql("select exists (select " + TOLD + """
				and t.shop_id = :shop and t.of_table = 'files' and t.row_key = :file)""")
			.param("shop", shop)
			.param("file", file.toString())
			.query((row, number) -> row.getBoolean(1))
			.single();
	}

	/** Returns whether this is what erasing leaves in the place of a text. */
	static boolean isMark(String text) {
		return MARK.matcher(text).matches();
	}

}
