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
		var before = entries(ticket.id()).getLast();
		untell(ticket.id());
		stage.waitUntil("2026-01-20T10:00");
		migrate();
		migrate();
		var told = entries(ticket.id()).getLast();
		assertThat(told.number()).isEqualTo(before.number());
		assertThat(told.particulars()).isEqualTo(before.particulars());
		assertThat(told.texts()).containsOnlyKeys("name");
		assertThat(told.actor()).isEqualTo("job:migration");
		assertThat(told.at()).isEqualTo(Stage.at("2026-01-20T10:00"));
	}

	private List<ChainedEntry> entries(UUID ticket) {
		return chains.of(new ChainKey(House.RIVA.id().id(), ticket), 0, 100);
	}

	/** As if it had not been told, at the end of its chain. */
	private void untell(UUID ticket) {
		assertThat(entries(ticket).getLast().action()).isEqualTo("FileHeld");
		Stage.asOwner("""
				alter table audit_entries disable trigger user;
				alter table audit_texts disable trigger user;
				alter table audit_chains disable trigger user;
				delete from audit_texts where entry_id in (select id from audit_entries where action = 'FileHeld');
				delete from audit_entries where action = 'FileHeld';
				update audit_chains c set length = e.number, head = e.hash
				from (select number, hash from audit_entries where subject_id = '%1$s' order by number desc limit 1) e
				where subject_id = '%1$s';
				alter table audit_entries enable trigger user;
				alter table audit_texts enable trigger user;
				alter table audit_chains enable trigger user""".formatted(ticket));
		assertThat(jdbc.sql("select count(*) from audit_entries where action = 'FileHeld'").query(Long.class).single())
			.isZero();
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
