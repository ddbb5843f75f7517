package market.helpdesk.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import market.helpdesk.audit.SealedEntry.SealedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and what their commitments were made with, as rows. */
@Repository
class EntryRows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	EntryRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(List<SealedEntry> sealed) {
		insertEntries(sealed.stream().map(SealedEntry::entry).toList());
		insertTexts(texts(sealed));
	}

	/** In one statement: the trigger looks at all of them at once. */
	private void insertEntries(List<ChainedEntry> entries) {
		jdbc.sql(
				"""
						insert into audit_entries (shop_id, id, occurred_at, actor, action, subject_kind, subject_id, particulars,
						  number, previous_hash, hash, texts)
						select * from unnest(:shops::uuid[], :ids::uuid[], :times::timestamptz[], :actors::text[], :actions::text[],
						  :kinds::text[], :subjects::uuid[], :particulars::jsonb[], :numbers::bigint[], :previous::bytea[],
						  :hashes::bytea[], :texts::jsonb[])""")
			.params(links(entries))
			.param("times", column(entries, (entry) -> ChainedEntry.canonical(entry.at()), String[]::new))
			.param("actors", column(entries, ChainedEntry::actor, String[]::new))
			.param("actions", column(entries, ChainedEntry::action, String[]::new))
			.param("kinds", column(entries, ChainedEntry::subjectKind, String[]::new))
			.param("subjects", column(entries, (entry) -> entry.chain().subject(), UUID[]::new))
			.update();
	}

	/** Gives entries that are there already their places in their chains. */
	void chain(List<SealedEntry> sealed) {
		var entries = sealed.stream().map(SealedEntry::entry).toList();
		jdbc.sql("""
				update audit_entries e set particulars = c.particulars, number = c.number, previous_hash = c.previous,
				  hash = c.hash, texts = c.texts
				from unnest(:shops::uuid[], :ids::uuid[], :particulars::jsonb[], :numbers::bigint[], :previous::bytea[],
				  :hashes::bytea[], :texts::jsonb[]) c (shop_id, id, particulars, number, previous, hash, texts)
				where e.shop_id = c.shop_id and e.id = c.id""").params(links(entries)).update();
		insertTexts(texts(sealed));
	}

	private static List<Row> texts(List<SealedEntry> sealed) {
		return sealed.stream()
			.flatMap((one) -> one.texts().stream().map((text) -> new Row(one.entry(), text)))
			.toList();
	}

	private Map<String, Object> links(List<ChainedEntry> entries) {
		return Map.of("shops", column(entries, (entry) -> entry.chain().shop(), UUID[]::new), "ids",
				column(entries, ChainedEntry::id, UUID[]::new), "particulars",
				column(entries, (entry) -> entry.particulars().toString(), String[]::new), "numbers",
				column(entries, ChainedEntry::number, Long[]::new), "previous",
				column(entries, (entry) -> entry.previous().bytes(), byte[][]::new), "hashes",
				column(entries, (entry) -> entry.hash().bytes(), byte[][]::new), "texts",
				column(entries, this::texts, String[]::new));
	}

	private String texts(ChainedEntry entry) {
		return json.writeValueAsString(entry.texts());
	}

	private record Row(ChainedEntry entry, SealedText text) {
	}

	private void insertTexts(List<Row> rows) {
		if (rows.isEmpty()) {
			return;
		}
		jdbc.sql(
				"""
						insert into audit_texts (shop_id, entry_id, name, salt, kept, text)
						select shop_id, entry_id, name, salt, kept, case when kept then text end
						from unnest(:shops::uuid[], :entries::uuid[], :names::text[], :salts::bytea[], :kept::boolean[], :texts::text[])
						  t (shop_id, entry_id, name, salt, kept, text)""")
			.param("shops", column(rows, (row) -> row.entry().chain().shop(), UUID[]::new))
			.param("entries", column(rows, (row) -> row.entry().id(), UUID[]::new))
			.param("names", column(rows, (row) -> row.text().name(), String[]::new))
			.param("salts", column(rows, (row) -> row.text().commitment().salt(), byte[][]::new))
			.param("kept", column(rows, (row) -> row.text().kept(), Boolean[]::new))
			.param("texts", column(rows, (row) -> row.text().text(), String[]::new))
			.update();
	}

	private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
		return rows.stream().map(value).toArray(array);
	}

}
