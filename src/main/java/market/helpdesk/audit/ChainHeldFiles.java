package market.helpdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Tells of files that were kept with held messages before that was told: at the end of
 * their chains and by nobody's hand, as of now, since that is when it is vouched for.
 */
@Component
class ChainHeldFiles implements JavaMigration {

	private static final int BATCH = 500;

	private static final String ACTION = "FileHeld";

	private static final Actor MIGRATION = new Actor.Job("migration");

	private final TextSources sources;

	private final JsonMapper json;

	private final Clock clock;

	ChainHeldFiles(TextSources sources, JsonMapper json, Clock clock) {
		this.sources = sources;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("053");
	}

	@Override
	public String getDescription() {
		return "chain held files";
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
		var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
		var batch = next(jdbc, at);
		while (!batch.isEmpty()) {
			chain(jdbc, batch);
			batch = next(jdbc, at);
		}
	}

	/** What is told already is not met again. */
	private List<EntryDraft> next(JdbcClient jdbc, Instant at) {
		return jdbc
			.sql("""
					select f.shop_id, f.id, f.held_id, h.ticket_id, o.kind, o.size, encode(o.sha256, 'hex') as hash,
					  encode(sha256(o.thumbnail), 'hex') as thumbnail
					from held_files f join held_messages h on h.shop_id = f.shop_id and h.id = f.held_id
					join files o on o.shop_id = f.shop_id and o.id = f.id
					where not exists (
					  select from audit_entries e where e.shop_id = f.shop_id and e.subject_id = coalesce(h.ticket_id, h.shop_id)
					    and e.action = :action and e.particulars ->> 'attachment' = f.id::text)
					order by f.shop_id, h.sent_at, f.held_id, f.place limit :size""")
			.param("action", ACTION)
			.param("size", BATCH)
			.query((row, number) -> draft(row, at))
			.list();
	}

	private EntryDraft draft(ResultSet row, Instant at) throws SQLException {
		var particulars = new HashMap<String, Object>(Map.of("heldMessage", row.getString("held_id"), "attachment",
				row.getString("id"), "type", mediaType(row.getString("kind")), "size", row.getLong("size"), "sha256",
				row.getString("hash")));
		var thumbnail = row.getString("thumbnail");
		if (thumbnail != null) {
			particulars.put("thumbnail", thumbnail);
		}
		return new EntryDraft(UuidCreator.getTimeOrderedEpoch(), subject(row), at, MIGRATION.label(), ACTION,
				json.valueToTree(particulars), Map.of());
	}

	private static AuditSubject subject(ResultSet row) throws SQLException {
		var shop = row.getObject("shop_id", UUID.class);
		var ticket = row.getObject("ticket_id", UUID.class);
		return (ticket != null) ? AuditSubject.ticket(shop, ticket)
				: new AuditSubject(AuditSubject.Kind.SHOP, shop, shop);
	}

	/** As the kinds were called by then. */
	private static String mediaType(String kind) {
		return switch (kind) {
			case "PDF" -> "application/pdf";
			case "MP4" -> "video/mp4";
			default -> "image/" + kind.toLowerCase(Locale.ROOT);
		};
	}

	private void chain(JdbcClient jdbc, List<EntryDraft> drafts) {
		var heads = new ChainHeads(jdbc);
		var kinds = new HashMap<ChainKey, String>();
		drafts.forEach((draft) -> kinds.put(ChainKey.of(draft.subject()), draft.subject().kind().name()));
		var texts = sources.find(jdbc, drafts.stream().map(TextSources.Entry::of).toList());
		var sealing = new Sealing(heads.lock(kinds), texts);
		new EntryRows(jdbc, json).insert(sealing.seal(drafts));
		heads.move(sealing.heads());
	}

}
