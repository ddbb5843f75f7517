package market.helpdesk.archive;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.audit.AuditTexts.Opening;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.ticket.ErasedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the one function that erases put on record: only a text of which it says so is
 * erased, and not merely gone.
 */
@Repository
class ErasureRecords {

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

	/** Returns which of the texts of some entries were erased. */
	Set<Text> of(Collection<ChainedEntry> entries, Collection<Text> texts) {
		if (texts.isEmpty()) {
			return Set.of();
		}
		var shops = entries.stream().map((entry) -> entry.chain().shop()).distinct().toArray(UUID[]::new);
		var keys = new HashSet<>(jdbc.sql("""
				select row_key from erased_texts
				where shop_id = any(:shops) and of_table = 'audit_texts' and row_key = any(:keys)""")
			.param("shops", shops)
			.param("keys", texts.stream().map(Text::key).toArray(String[]::new))
			.query((row, number) -> row.getString(1))
			.list());
		var erased = new HashSet<>(texts);
		erased.removeIf((text) -> !keys.contains(text.key()));
		return erased;
	}

	/** Returns whether a file was erased, with its pieces. */
	boolean ofFile(UUID shop, UUID file) {
		return jdbc.sql("""
				select exists (select from erased_texts
				where shop_id = :shop and of_table = 'files' and row_key = :file)""")
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
