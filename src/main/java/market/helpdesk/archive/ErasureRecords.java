package market.helpdesk.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.audit.AuditTexts.Opening;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.ticket.ErasedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the one function that erases put on record: only a text of which it says so is
 * erased, and not merely gone. Its tables alone prove nothing, since whoever owns them
 * writes them: an erasure counts where the chain of its matter tells of it.
 */
@Repository
class ErasureRecords {

	/** What goes whole: subjects whose own chain tells of their erasure. */
	private static final Set<String> WHOLE = Set.of("TICKET", "ACCOUNT");

	/** Rows that were erased, of erasures that are told in their chain. */
	private static final String TOLD = """
			from erased_texts t join erasures x on x.shop_id = t.shop_id and x.id = t.erasure_id
			where exists (
			  select from audit_entries e
			  where e.action = 'TextsErased' and e.particulars ->> 'erasure' = x.id::text and e.shop_id = x.shop_id
			    and (x.kind not in ('TICKET', 'ACCOUNT') or e.subject_id = x.subject_id))
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
	 * Returns which of the texts of some entries were erased. What lies in the chain of a
	 * ticket or a person goes with these and with nothing else.
	 */
	Set<Text> of(Collection<ChainedEntry> entries, Collection<Text> texts) {
		if (texts.isEmpty()) {
			return Set.of();
		}
		var byId = entries.stream()
			.collect(Collectors.toMap(ChainedEntry::id, Function.identity(), (one, same) -> one));
		var matters = matters(entries, texts);
		var erased = new HashSet<>(texts);
		erased.removeIf((text) -> Optional.ofNullable(byId.get(text.entry()))
			.filter((entry) -> isOf(matters.getOrDefault(text.key(), Set.of()), entry))
			.isEmpty());
		return erased;
	}

	private static boolean isOf(Set<UUID> matters, ChainedEntry entry) {
		return WHOLE.contains(entry.subjectKind()) ? matters.contains(entry.chain().subject()) : !matters.isEmpty();
	}

	private Map<String, Set<UUID>> matters(Collection<ChainedEntry> entries, Collection<Text> texts) {
		var matters = new HashMap<String, Set<UUID>>();
		jdbc.sql("select t.row_key, x.subject_id " + TOLD + """
				and t.shop_id = any(:shops) and t.of_table = 'audit_texts' and t.row_key = any(:keys)""")
			.param("shops", entries.stream().map((entry) -> entry.chain().shop()).distinct().toArray(UUID[]::new))
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
		return ErasedText.isWhatIsLeft(text);
	}

}
