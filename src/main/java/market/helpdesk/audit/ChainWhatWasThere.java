package market.helpdesk.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Chains what was on record before entries were chained: in the order in which it
 * happened, with commitments to the texts as they are now. What people wrote leaves the
 * particulars, where it could not be erased.
 */
@Component
class ChainWhatWasThere implements JavaMigration {

	private static final int BATCH = 1_000;

	/** The particulars that were texts, by event. */
	private static final Map<String, Set<String>> WRITTEN = Map.ofEntries(written("FlagDismissed", "reason"),
			written("FlagUpheld", "reason"), written("HeldMessageRefused", "reason"),
			written("HeldMessageReleased", "reason"), written("ScreeningRulesPublished", "reason"),
			written("ViolationWaived", "reason"), written("ViolationDecided", "reason"),
			written("AppealRejected", "reason"), written("AppealUpheld", "reason"), written("RemovalDropped", "reason"),
			written("SanctionProposalDeclined", "reason"), written("TicketTakenOver", "reason"),
			written("TicketInspected", "note"), written("InfectedFileRefused", "file"),
			written("AccountImported", "username", "name"), written("CalendarPublished", "reason"),
			written("DowntimeRecorded", "reason"));

	private final TextSources sources;

	private final JsonMapper json;

	ChainWhatWasThere(TextSources sources, JsonMapper json) {
		this.sources = sources;
		this.json = json;
	}

	private static Map.Entry<String, Set<String>> written(String action, String... names) {
		return Map.entry(action, Set.of(names));
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("040");
	}

	@Override
	public String getDescription() {
		return "chain what was there";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		var jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
		jdbc.sql("alter table audit_entries disable trigger audit_entries_are_permanent").update();
		jdbc.sql(
				"create index audit_entries_to_chain on audit_entries (shop_id, subject_id, occurred_at, id) where number is null")
			.update();
		var batch = next(jdbc);
		while (!batch.isEmpty()) {
			chain(jdbc, batch);
			batch = next(jdbc);
		}
		jdbc.sql("drop index audit_entries_to_chain").update();
		jdbc.sql("alter table audit_entries enable trigger audit_entries_are_permanent").update();
	}

	/** What is chained already is not met again. */
	private List<EntryDraft> next(JdbcClient jdbc) {
		return jdbc
			.sql("""
					select * from audit_entries where number is null order by shop_id, subject_id, occurred_at, id limit :size""")
			.param("size", BATCH)
			.query((row, number) -> draft(EntryRow.of(row, json)))
			.list();
	}

	private EntryDraft draft(EntryRow row) {
		var kept = new HashMap<String, String>();
		WRITTEN.getOrDefault(row.action(), Set.of())
			.forEach((name) -> take(row.particulars(), name).ifPresent((text) -> kept.put(name, text)));
		return new EntryDraft(row.id(), row.subject(), row.at(), row.actor(), row.action(), row.particulars(), kept);
	}

	/** A note may have been left empty. */
	private static Optional<String> take(JsonNode particulars, String name) {
		return Optional.ofNullable(((ObjectNode) particulars).remove(name))
			.map(JsonNode::asString)
			.filter((text) -> !text.isEmpty());
	}

	private void chain(JdbcClient jdbc, List<EntryDraft> drafts) {
		var heads = new ChainHeads(jdbc);
		var kinds = new HashMap<ChainKey, String>();
		drafts.forEach((draft) -> kinds.put(ChainKey.of(draft.subject()), draft.subject().kind().name()));
		var texts = sources.find(jdbc, drafts.stream().map(TextSources.Entry::of).toList());
		var sealing = new Sealing(heads.lock(kinds), texts);
		new EntryRows(jdbc, json).chain(sealing.seal(drafts));
		heads.move(sealing.heads());
	}

}
