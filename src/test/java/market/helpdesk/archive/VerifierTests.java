package market.helpdesk.archive;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.privacy.Retention;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is altered past the application, by whoever owns the tables, is found and
 * named (R12).
 */
@HelpdeskTest
class VerifierTests {

	private final Stage stage;

	private final Receiving receiving;

	private final Attaching attaching;

	private final Messaging messaging;

	private final Checkpointing checkpointing;

	private final Verifier verifier;

	private final Retention retention;

	private final Clock clock;

	private final JdbcClient jdbc;

	private final Tampering tampering;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	VerifierTests(Stage stage, Receiving receiving, Attaching attaching, Messaging messaging,
			Checkpointing checkpointing, Checkpoints checkpoints, AuditChains chains, Verifier verifier,
			Retention retention, Clock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.receiving = receiving;
		this.attaching = attaching;
		this.messaging = messaging;
		this.checkpointing = checkpointing;
		this.verifier = verifier;
		this.retention = retention;
		this.clock = clock;
		this.jdbc = jdbc;
		this.tampering = new Tampering(chains, checkpoints);
	}

	/**
	 * Two tickets, one with a file, covered by a checkpoint; then one of them goes on.
	 */
	@BeforeEach
	void twoTickets() {
		ticket = stage.annaAsksPoints("Rimborso", "Quando arriva?", "Con quale corriere?");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Lo schermo è graffiato");
		attach("foto.jpg");
		stage.write(Cast.GIULIA, ticket, "Domani mattina");
		checkpointing.run(Stage.OPENING);
		stage.write(Cast.ANNA, ticket, "Grazie mille");
	}

	@Test
	void whatNobodyTouchedIsIntact() {
		var examination = all();
		assertThat(examination.findings()).isEmpty();
		assertThat(examination.checked()).isGreaterThan(20);
		assertThat(ofTicket().findings()).isEmpty();
	}

	@Test
	void aChangedByteOfAMessageIsFound() {
		var message = message(2);
		tampering.alter("messages", "update messages set body = body || '.' where id = '%s'".formatted(message));
		found("messages", message, Fault.TEXT_ALTERED);
	}

	@Test
	void anotherAuthorOfAMessageIsFound() {
		var message = message(3);
		tampering.alter("messages",
				"update messages set author_id = '%s' where id = '%s'".formatted(Cast.LUCA.id(), message));
		found("messages", message, Fault.ROW_ALTERED);
	}

	@Test
	void anEarlierReceiptOfAMessageIsFound() {
		var message = message(3);
		tampering.alter("messages",
				"update messages set received_at = received_at - interval '1 microsecond' where id = '%s'"
					.formatted(message));
		found("messages", message, Fault.ROW_ALTERED);
	}

	@Test
	void aMessageThatWasTakenAwayIsFound() {
		var message = message(4);
		tampering.alter("messages", """
				delete from response_deadlines where message_id = '%1$s';
				delete from messages where id = '%1$s'""".formatted(message));
		foundAmong("messages", message, Fault.ROW_MISSING);
	}

	@Test
	void aMessageThatNoEntryTellsOfIsFound() {
		var slipped = UUID.fromString("0198a000-0000-7000-8000-000000000001");
		tampering.alter("messages", """
				insert into messages select (m).* from (select jsonb_populate_record(m, jsonb_build_object('id', '%s',
				  'position', 99, 'submission_key', '%s')) m from messages m where id = '%s') m""".formatted(slipped,
				slipped, message(1)));
		found("messages", slipped, Fault.ROW_UNRECORDED);
	}

	@Test
	void aChangedPointIsFound() {
		tampering.alter("points", "update points set text = 'Altro?' where ticket_id = '%s'".formatted(ticket));
		found("points", message(1), Fault.TEXT_ALTERED);
	}

	@Test
	void aChangedSubjectIsFound() {
		tampering.alter("tickets", "update tickets set subject = 'Reso' where id = '%s'".formatted(ticket));
		found("tickets", ticket.id(), Fault.TEXT_ALTERED);
	}

	@Test
	void anotherBuyerIsFound() {
		tampering.alter("tickets",
				"update tickets set buyer_id = '%s' where id = '%s'".formatted(Cast.MARCO.id(), ticket));
		found("tickets", ticket.id(), Fault.ROW_ALTERED);
	}

	@Test
	void aSaltAloneThatIsGoneIsNoErasure() {
		tampering.alter("audit_texts", "update audit_texts set salt = null where name = 'body' and entry_id = '%s'"
			.formatted(entryOf(message(1))));
		found("messages", message(1), Fault.TEXT_MISSING);
	}

	/** As if it were erased, but for the record of it. */
	@Test
	void whatLooksErasedAndIsNotIsFound() {
		tampering.alter("points", "update points set text = '⟦erased 2036-01-14 RETENTION⟧'");
		tampering.alter("audit_texts", "update audit_texts set salt = null where name = 'point.1'");
		found("points", message(1), Fault.TEXT_MISSING);
	}

	@Test
	void whatWasErasedIsIntact() {
		erase();
		checkpointing.run(Stage.OPENING);
		assertThat(jdbc.sql("select distinct body from messages where ticket_id = ?")
			.param(ticket.id())
			.query(String.class)
			.list()).doesNotContain("Quando arriva?");
		assertThat(all().findings()).isEmpty();
		assertThat(ofTicket().findings()).isEmpty();
	}

	@Test
	void whatIsWrittenIntoAnErasedTextIsFound() {
		erase();
		tampering.alter("points", "update points set text = 'Altro?' where ticket_id = '%s'".formatted(ticket));
		found("points", message(1), Fault.TEXT_ALTERED);
	}

	private void erase() {
		stage.waitUntil("2037-01-14T10:00");
		retention.run(clock.instant());
	}

	@Test
	void aChangedByteOfAFileIsFound() {
		var file = file();
		tampering.alter("file_chunks", """
				update file_chunks set bytes = set_byte(bytes, 100, (get_byte(bytes, 100) + 1) %% 256)
				where file_id = '%s'""".formatted(file));
		found("file_chunks", file, Fault.FILE_ALTERED);
	}

	@Test
	void aFileWithoutItsBytesIsFound() {
		var file = file();
		tampering.alter("file_chunks", "delete from file_chunks where file_id = '%s'".formatted(file));
		found("file_chunks", file, Fault.FILE_ALTERED);
	}

	@Test
	void anotherHashOfAnAttachmentIsFound() {
		var file = file();
		tampering.alter("attachments",
				"update attachments set sha256 = decode(repeat('ab', 32), 'hex') where id = '%s'".formatted(file));
		found("attachments", file, Fault.ROW_ALTERED);
	}

	@Test
	void anAttachmentThatNoEntryTellsOfIsFound() {
		var file = UUID.fromString("0198a000-0000-7000-8000-000000000002");
		tampering.alter("attachments",
				"""
						insert into files select (f).* from (select jsonb_populate_record(f, jsonb_build_object('id', '%1$s')) f
						  from files f) f;
						insert into attachments select (a).* from (select jsonb_populate_record(a, jsonb_build_object('id', '%1$s',
						  'place', 9)) a from attachments a) a"""
					.formatted(file));
		found("attachments", file, Fault.ROW_UNRECORDED);
	}

	@Test
	void changedParticularsOfAnEntryAreFound() {
		var entry = entry(2);
		tampering.alter("audit_entries",
				"update audit_entries set particulars = jsonb_set(particulars, '{side}', '\"SELLER\"') where id = '%s'"
					.formatted(entry));
		found("audit_entries", entry, Fault.ENTRY_ALTERED);
	}

	@Test
	void anotherActorOfAnEntryIsFound() {
		var entry = entry(1);
		tampering.alter("audit_entries",
				"update audit_entries set actor = '%s' where id = '%s'".formatted(Cast.LUCA.id(), entry));
		found("audit_entries", entry, Fault.ENTRY_ALTERED);
	}

	/** Its hash was made anew, and so it is the one after it that doesn't follow. */
	@Test
	void anEntryThatWasSealedAnewIsFoundByTheNextOne() {
		tampering.rewrite(chain(), entry(3), "particulars = particulars || '{\"position\": 7}'");
		foundAmong("audit_entries", entry(4), Fault.ENTRY_UNLINKED);
	}

	@Test
	void anEntryThatWasRemovedFromTheMiddleIsFoundByTheNextOne() {
		var next = entry(4);
		tampering.remove(entry(3));
		foundAmong("audit_entries", next, Fault.ENTRY_MISSING);
	}

	@Test
	void twoSwappedEntriesAreFound() {
		var first = entry(3);
		tampering.alter("audit_entries",
				"""
						alter table audit_entries drop constraint audit_entries_follow_one_by_one;
						update audit_entries e set number = case number when 3 then 4 else 3 end
						where e.subject_id = '%s' and number in (3, 4);
						alter table audit_entries add constraint audit_entries_follow_one_by_one unique (shop_id, subject_id, number)"""
					.formatted(ticket));
		assertThat(entry(4)).isEqualTo(first);
		found("audit_entries", entry(3), Fault.ENTRY_ALTERED);
	}

	/**
	 * Each says what stands at its number, and is sealed for it: only the chain can tell.
	 */
	@Test
	void twoSwappedEntriesThatWereSealedAnewAreFound() {
		var first = entry(3);
		tampering.swap(chain(), 3, 4);
		assertThat(entry(4)).isEqualTo(first);
		foundAmong("audit_entries", entry(5), Fault.ENTRY_UNLINKED);
	}

	@Test
	void aRemovedTailIsFoundByTheHead() {
		tampering.remove(entry(length()));
		foundAmong("audit_chains", ticket.id(), Fault.CHAIN_SHORTENED);
	}

	@Test
	void aRemovedTailIsFoundByTheCheckpointWhereTheHeadWasCorrected() {
		checkpointing.run(Stage.OPENING);
		tampering.remove(entry(length()));
		tampering.correctHead(chain());
		foundAmong("audit_chains", ticket.id(), Fault.CHAIN_SHORTENED);
	}

	@Test
	void aChainThatIsGoneAltogetherIsFoundByTheCheckpoint() {
		tampering.alter("audit_texts", "delete from audit_texts");
		tampering.alter("audit_entries", "delete from audit_entries where subject_id = '%s'".formatted(ticket));
		tampering.alter("audit_chains", "delete from audit_chains where subject_id = '%s'".formatted(ticket));
		foundAmong("audit_chains", ticket.id(), Fault.CHAIN_SHORTENED);
	}

	@Test
	void aChainWithoutItsHeadIsFound() {
		tampering.alter("audit_chains", "delete from audit_chains where subject_id = '%s'".formatted(ticket));
		foundAmong("audit_chains", ticket.id(), Fault.HEAD_MISSING);
	}

	@Test
	void anotherHeadIsFound() {
		tampering.alter("audit_chains",
				"update audit_chains set head = decode(repeat('ab', 32), 'hex') where subject_id = '%s'"
					.formatted(ticket));
		found("audit_chains", ticket.id(), Fault.HEAD_ALTERED);
	}

	/** Every hash in it is right, and so is its head. */
	@Test
	void aChainThatWasBuiltAnewIsFoundByTheCheckpoint() {
		var covered = length() - entriesSinceTheCheckpoint();
		tampering.rebuild(chain(), "at = at - interval '1 hour'");
		assertThat(all().findings())
			.contains(Finding.ofTicket("audit_entries", entry(covered), ticket.id(), Fault.CHAIN_REWRITTEN));
		assertThat(ofTicket().findings())
			.contains(Finding.ofTicket("audit_entries", entry(covered), ticket.id(), Fault.CHAIN_REWRITTEN));
	}

	@Test
	void aChangedCheckpointIsFound() {
		tampering.alter("checkpoints", "update checkpoints set made_at = made_at + interval '1 hour'");
		checkpointFound(1, Fault.CHECKPOINT_ALTERED);
	}

	@Test
	void aCheckpointWithAForgedSignatureIsFound() {
		tampering.resign("checkpoints", SigningKey.generate());
		checkpointFound(1, Fault.SIGNATURE_FORGED);
	}

	/** Whoever puts a key of his own into the table is not trusted for that. */
	@Test
	void aCheckpointOfAnotherKeyIsFound() {
		tampering.replace(SigningKey.generate());
		checkpointFound(1, Fault.KEY_UNTRUSTED);
	}

	@Test
	void aRemovedCheckpointIsFound() {
		checkpointing.run(Stage.OPENING);
		tampering.removeCheckpoint(1);
		assertThat(all().findings()).contains(Finding.ofCheckpoint(1, Fault.CHECKPOINT_MISSING));
	}

	/** Its number is nobody's guess: each chain it covered says that it lost it. */
	@Test
	void theLastCheckpointIsMissedByItsChains() {
		checkpointing.run(Stage.OPENING);
		tampering.removeCheckpoint(2);
		assertThat(all().findings()).isNotEmpty().allSatisfy((finding) -> {
			assertThat(finding.table()).isEqualTo("audit_chains");
			assertThat(finding.fault()).isEqualTo(Fault.HEAD_UNCOVERED);
		});
		foundAmong("audit_chains", ticket.id(), Fault.HEAD_UNCOVERED);
	}

	@Test
	void anotherHeadInACheckpointIsFound() {
		tampering.alter("checkpoint_heads",
				"update checkpoint_heads set length = length + 1 where subject_id = '%s'".formatted(ticket));
		checkpointFound(1, Fault.CHECKPOINT_ROOT_DIFFERS);
	}

	@Test
	void aHeadThatWasTakenOutOfACheckpointIsFound() {
		tampering.alter("checkpoint_heads", "delete from checkpoint_heads where subject_id = '%s'".formatted(ticket));
		assertThat(all().findings()).contains(Finding.ofCheckpoint(1, Fault.CHECKPOINT_ROOT_DIFFERS));
	}

	/**
	 * An id that is none, in an entry whose hash is right: it keeps no other from being
	 * verified.
	 */
	@Test
	void anEntryThatCannotBeUnderstoodIsNamed() {
		tampering.rewrite(chain(), entry(length() - 1),
				"particulars = '{\"message\": \"none\"}', action = 'MessagePosted'");
		tampering.alter("messages", "update messages set body = 'Altro' where id = '%s'".formatted(message(1)));
		assertThat(all().findings()).contains(
				Finding.ofTicket("audit_entries", entry(length() - 1), ticket.id(), Fault.ENTRY_UNREADABLE),
				Finding.ofTicket("messages", message(1), ticket.id(), Fault.TEXT_ALTERED));
	}

	@Test
	void nothingIsToldOfOtherTickets() {
		var other = new ChainKey(House.RIVA.id().id(),
				jdbc.sql("select id from tickets where subject = 'Graffio'").query(UUID.class).single());
		tampering.alter("messages", "update messages set body = 'Altro' where id = '%s'".formatted(message(1)));
		var examination = new Examination(10, (beat) -> {
		});
		verifier.verify(other, examination);
		assertThat(examination.findings()).isEmpty();
	}

	@Test
	void howeverMuchIsBrokenOnlySoMuchIsNamed() {
		tampering.alter("messages", "update messages set body = 'Altro'");
		var examination = new Examination(2, (beat) -> {
		});
		verifier.verifyAll(examination);
		assertThat(examination.findings()).hasSize(2);
		assertThat(examination.broken()).isEqualTo(5);
	}

	/** One who is asked for says nothing of those who share its checkpoint. */
	@Test
	void aChainThatWasBuiltAnewIsToldOfItselfAlone() {
		tampering.rebuild(chain(), "at = at - interval '1 hour'");
		var other = new ChainKey(House.RIVA.id().id(),
				jdbc.sql("select id from tickets where subject = 'Graffio'").query(UUID.class).single());
		var examination = new Examination(10, (beat) -> {
		});
		verifier.verify(other, examination);
		assertThat(examination.findings()).isEmpty();
	}

	/** No checkpoint was ever made with such a length: it has no canonical form. */
	@Test
	void aHeadThatCannotBeUnderstoodIsNamedAndKeepsNothingFromBeingLookedAt() {
		tampering.alter("checkpoint_heads",
				"update checkpoint_heads set length = 9007199254740993 where subject_id = '%s'".formatted(ticket));
		checkpointing.run(Stage.OPENING);
		tampering.alter("checkpoints", "update checkpoints set made_at = made_at + interval '1 hour' where number = 2");
		assertThat(all().findings()).contains(
				new Finding("checkpoint_heads", ticket.id().toString(), Optional.empty(), Fault.ROW_UNREADABLE),
				Finding.ofCheckpoint(1, Fault.CHECKPOINT_ROOT_DIFFERS),
				Finding.ofCheckpoint(2, Fault.CHECKPOINT_ALTERED));
	}

	@Test
	void aHashThatIsNoneIsNamed() {
		tampering.alter("checkpoints", """
				alter table checkpoints drop constraint checkpoints_root_check;
				update checkpoints set root = '\\x00'""");
		try {
			checkpointFound(1, Fault.CHECKPOINT_ALTERED);
		}
		finally {
			tampering.alter("checkpoints", """
					update checkpoints set root = decode(repeat('00', 32), 'hex');
					alter table checkpoints add constraint checkpoints_root_check check (octet_length(root) = 32)""");
		}
	}

	@Test
	void howeverManyChainsWereRewrittenAllAreCounted() {
		tampering.rebuild(chain(), "at = at - interval '1 hour'");
		tampering.rebuild(
				new ChainKey(House.RIVA.id().id(),
						jdbc.sql("select id from tickets where subject = 'Graffio'").query(UUID.class).single()),
				"at = at - interval '1 hour'");
		var broken = all().broken();
		var examination = new Examination(1, (beat) -> {
		});
		verifier.verifyAll(examination);
		assertThat(examination.findings()).hasSize(1);
		assertThat(examination.broken()).isEqualTo(broken);
	}

	private void found(String table, UUID row, Fault fault) {
		var finding = Finding.ofTicket(table, row, ticket.id(), fault);
		assertThat(all().findings()).containsExactly(finding);
		assertThat(ofTicket().findings()).containsExactly(finding);
	}

	private void foundAmong(String table, UUID row, Fault fault) {
		var finding = Finding.ofTicket(table, row, ticket.id(), fault);
		assertThat(all().findings()).contains(finding);
		assertThat(ofTicket().findings()).contains(finding);
	}

	private void checkpointFound(long number, Fault fault) {
		assertThat(all().findings()).containsExactly(Finding.ofCheckpoint(number, fault));
		assertThat(ofTicket().findings()).containsExactly(Finding.ofCheckpoint(number, fault));
	}

	private Examination all() {
		var examination = new Examination(100, (beat) -> {
		});
		verifier.verifyAll(examination);
		return examination;
	}

	private Examination ofTicket() {
		var examination = new Examination(100, (beat) -> {
		});
		verifier.verify(chain(), examination);
		return examination;
	}

	private ChainKey chain() {
		return new ChainKey(House.RIVA.id().id(), ticket.id());
	}

	private void attach(String name) {
		var upload = receiving.receive(House.RIVA.id(), Cast.GIULIA.id(), name,
				new ByteArrayInputStream(SampleFiles.jpeg(64, 48)));
		messaging.post(Cast.GIULIA.member(), ticket,
				NewMessage.of(new MessageBody("Ecco")).with(attaching.enclose(Cast.GIULIA.id(), List.of(upload))),
				SubmissionKey.next());
	}

	private UUID message(int position) {
		return jdbc.sql("select id from messages where ticket_id = ? and position = ?")
			.params(ticket.id(), position)
			.query(UUID.class)
			.single();
	}

	private UUID file() {
		return jdbc.sql("select id from attachments").query(UUID.class).single();
	}

	private UUID entryOf(UUID message) {
		return jdbc.sql("select id from audit_entries where action = 'MessagePosted' and particulars ->> 'message' = ?")
			.param(message.toString())
			.query(UUID.class)
			.single();
	}

	private UUID entry(long number) {
		return jdbc.sql("select id from audit_entries where subject_id = ? and number = ?")
			.params(ticket.id(), number)
			.query(UUID.class)
			.single();
	}

	private long length() {
		return jdbc.sql("select max(number) from audit_entries where subject_id = ?")
			.param(ticket.id())
			.query(Long.class)
			.single();
	}

	private long entriesSinceTheCheckpoint() {
		return jdbc.sql("select length - checkpointed_length from audit_chains where subject_id = ?")
			.param(ticket.id())
			.query(Long.class)
			.single();
	}

}
