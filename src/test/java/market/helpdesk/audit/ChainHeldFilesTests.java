package market.helpdesk.audit;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestDatabase;
import market.helpdesk.archive.Intact;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that were kept before that was on record are on record since (R20). */
@HelpdeskTest
@ExtendWith(Intact.class)
class ChainHeldFilesTests {

	private final Stage stage;

	private final Receiving receiving;

	private final Attaching attaching;

	private final HeldDesk desk;

	private final AuditChains chains;

	private final ChainHeldFiles migration;

	private final JdbcClient jdbc;

	ChainHeldFilesTests(Stage stage, Receiving receiving, Attaching attaching, Messaging messaging,
			DecidingHeld deciding, AuditChains chains, ChainHeldFiles migration, JdbcClient jdbc) {
		this.stage = stage;
		this.receiving = receiving;
		this.attaching = attaching;
		this.desk = new HeldDesk(messaging, deciding, jdbc);
		this.chains = chains;
		this.migration = migration;
		this.jdbc = jdbc;
	}

	@Test
	void whatWasKeptUntoldIsToldOnceByNobodysHand() throws SQLException {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var upload = receiving.receive(House.RIVA.id(), Cast.GIULIA.id(), "foto.jpg",
				new ByteArrayInputStream(SampleFiles.jpeg(64, 48)));
		desk.hold(Cast.GIULIA, ticket, NewMessage.of(new MessageBody(HeldDesk.TEXT))
			.with(attaching.enclose(Cast.GIULIA.id(), List.of(upload))));
		var untold = keepOneMore();
		var before = entries(ticket.id());
		stage.waitUntil("2026-01-20T10:00");
		migrate();
		migrate();
		assertThat(entries(ticket.id())).hasSize(before.size() + 1).startsWith(before.toArray(ChainedEntry[]::new));
		var told = entries(ticket.id()).getLast();
		assertThat(told.particulars().path("attachment").asString()).isEqualTo(untold.toString());
		assertThat(told.particulars()).hasSameSizeAs(held(before).particulars());
		assertThat(told.particulars().path("sha256")).isEqualTo(held(before).particulars().path("sha256"));
		assertThat(told.particulars().path("thumbnail")).isEqualTo(held(before).particulars().path("thumbnail"));
		assertThat(told.texts()).containsOnlyKeys("name");
		assertThat(told.actor()).isEqualTo("job:migration");
		assertThat(told.at()).isEqualTo(Stage.at("2026-01-20T10:00"));
	}

	private static ChainedEntry held(List<ChainedEntry> entries) {
		return entries.stream().filter((entry) -> entry.action().equals("FileHeld")).findFirst().orElseThrow();
	}

	/** As it was kept before that went on record. */
	private static UUID keepOneMore() {
		var file = UUID.fromString("0198a000-0000-7000-8000-000000000004");
		Stage.asOwner("""
				insert into files select (f).* from (
				  select jsonb_populate_record(f, jsonb_build_object('id', '%1$s')) f from files f) f;
				insert into file_chunks select shop_id, '%1$s', number, bytes from file_chunks;
				insert into held_files select shop_id, '%1$s', held_id, 2, owner_id from held_files""".formatted(file));
		return file;
	}

	private List<ChainedEntry> entries(UUID ticket) {
		return chains.of(new ChainKey(House.RIVA.id().id(), ticket), 0, 100);
	}

	private void migrate() throws SQLException {
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD)) {
			migration.migrate(new Context() {
				@Override
				public Configuration getConfiguration() {
					throw new UnsupportedOperationException();
				}

				@Override
				public Connection getConnection() {
					return owner;
				}
			});
		}
	}

}
