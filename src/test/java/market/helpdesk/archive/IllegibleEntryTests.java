package market.helpdesk.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** One entry that was made nonsense of hides nothing else that was altered. */
@HelpdeskTest
class IllegibleEntryTests {

	private final Stage stage;

	private final Verifier verifier;

	private final JdbcClient jdbc;

	private final Tampering tampering;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	IllegibleEntryTests(Stage stage, Verifier verifier, AuditChains chains, Checkpoints checkpoints, JdbcClient jdbc) {
		this.stage = stage;
		this.verifier = verifier;
		this.jdbc = jdbc;
		this.tampering = new Tampering(chains, checkpoints);
	}

	/** A message of another ticket is altered, too. */
	@BeforeEach
	void twoTickets() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Domani");
		var other = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Lo schermo è graffiato");
		tampering.alter("messages", "update messages set body = 'Altro' where ticket_id = '%s'".formatted(other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "occurred_at = 'infinity'", "occurred_at = '-infinity'",
			"particulars = jsonb_build_object('message', (repeat('[', 2000) || repeat(']', 2000))::jsonb)",
			"texts = '[\"body\"]'", "particulars = particulars || '{\"position\": 1e400}'", "actor = ''" })
	void anEntryThatSaysNonsenseIsNamed(String change) {
		var entry = posted();
		tampering.alter("audit_entries", "update audit_entries set %s where id = '%s'".formatted(change, entry));
		assertFound(Finding.ofTicket("audit_entries", entry, ticket.id(), Fault.ENTRY_ALTERED));
	}

	/** Past the rules of the schema, which its owner can lift. */
	@ParameterizedTest
	@ValueSource(strings = { "hash", "previous_hash", "particulars", "texts", "actor", "action", "occurred_at",
			"subject_kind" })
	void anEntryWithoutOneOfItsPartsIsNamed(String column) {
		var entry = posted();
		var before = "create table entries_before as select * from audit_entries";
		tampering.alter("audit_entries",
				before + "; alter table audit_entries alter %1$s drop not null; ".formatted(column)
						+ "update audit_entries set %s = null where id = '%s'".formatted(column, entry));
		try {
			assertThat(all()).extracting(Finding::id, Finding::fault)
				.contains(tuple(entry.toString(), Fault.ENTRY_ALTERED));
			assertThat(all()).extracting(Finding::fault).contains(Fault.TEXT_ALTERED);
		}
		finally {
			tampering.alter("audit_entries", """
					update audit_entries e set %1$s = b.%1$s from entries_before b where b.id = e.id;
					alter table audit_entries alter %1$s set not null; drop table entries_before""".formatted(column));
		}
	}

	@Test
	void anEntryThatTellsOfARowOnceMoreIsNamed() {
		var last = last();
		tampering.rewrite(new ChainKey(House.RIVA.id().id(), ticket.id()), last,
				"(action, particulars, texts) = (select action, particulars, texts from audit_entries where id = '%s')"
					.formatted(posted()));
		assertFound(Finding.ofTicket("audit_entries", last, ticket.id(), Fault.ROW_TOLD_TWICE));
	}

	private void assertFound(Finding finding) {
		assertThat(all()).contains(finding).extracting(Finding::fault).contains(Fault.TEXT_ALTERED);
		assertThat(finding.ticket()).contains(ticket.id());
	}

	private List<Finding> all() {
		var stages = new ArrayList<VerificationStage>();
		var examination = new Examination(100, (beat) -> stages.add(beat.stage()));
		verifier.verifyAll(examination);
		assertThat(stages).contains(VerificationStage.values());
		return examination.findings();
	}

	private UUID posted() {
		return jdbc.sql(
				"select id from audit_entries where subject_id = ? and action = 'MessagePosted' order by number limit 1")
			.param(ticket.id())
			.query(UUID.class)
			.single();
	}

	private UUID last() {
		return jdbc.sql("select id from audit_entries where subject_id = ? order by number desc limit 1")
			.param(ticket.id())
			.query(UUID.class)
			.single();
	}

}
