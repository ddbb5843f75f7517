package market.helpdesk.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a transaction told, as the last thing it does (docs/adr/0023). */
@Component
class EntryWriter {

	private static final int SLICE = 1_000;

	private final TextSources sources;

	private final ChainHeads heads;

	private final EntryRows rows;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	EntryWriter(TextSources sources, ChainHeads heads, EntryRows rows, EntityManager entities, JdbcClient jdbc,
			JsonMapper json) {
		this.sources = sources;
		this.heads = heads;
		this.rows = rows;
		this.entities = entities;
		this.jdbc = jdbc;
		this.json = json;
	}

	EntryDraft draft(AuditedEvent event) {
		return EntryDraft.of(event, json);
	}

	/** Puts the drafts into their chains, in their order. */
	void write(List<EntryDraft> drafts) {
		// What entities hold of texts must lie in the tables to be found there.
		entities.flush();
		var ends = heads.lock(kinds(drafts));
		for (var from = 0; from < drafts.size(); from += SLICE) {
			ends = write(drafts.subList(from, Math.min(from + SLICE, drafts.size())), ends);
		}
		heads.move(ends);
	}

	private Map<ChainKey, ChainHead> write(List<EntryDraft> slice, Map<ChainKey, ChainHead> ends) {
		var sealing = new Sealing(ends, sources.find(jdbc, slice.stream().map(TextSources.Entry::of).toList()));
		rows.insert(sealing.seal(slice));
		return sealing.heads();
	}

	private static Map<ChainKey, String> kinds(List<EntryDraft> drafts) {
		var kinds = new TreeMap<ChainKey, String>();
		drafts.forEach((draft) -> kinds.put(ChainKey.of(draft.subject()), draft.subject().kind().name()));
		return kinds;
	}

}
