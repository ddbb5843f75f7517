package market.helpdesk.web.archive;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Checkpointing;
import market.helpdesk.archive.VerificationJob;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What administrators see of the archive, and verify (R12). */
@HelpdeskTest
class ArchivePageTests {

	private final Stage stage;

	private final MockMvcTester pages;

	private final Checkpointing checkpointing;

	private final VerificationJob job;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	ArchivePageTests(Stage stage, MockMvcTester pages, Checkpointing checkpointing, VerificationJob job,
			AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.checkpointing = checkpointing;
		this.job = job;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	@Test
	void anEmptyArchiveSaysWhatCanBeDone() {
		assertThat(get("/admin/archive")).hasStatusOk()
			.bodyText()
			.contains("Verify all of it", "Nothing was verified yet", "No checkpoint yet", "told nowhere outside");
	}

	@Test
	void checkpointsAreShownWithTheirKey() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		checkpointing.run(clock.instant());
		var hash = jdbc.sql("select encode(hash, 'hex') from checkpoints").query(String.class).single();
		var key = jdbc.sql("select id from checkpoint_keys").query(String.class).single();
		assertThat(get("/admin/archive")).bodyText()
			.contains(hash, key, "Everything on record is covered")
			.doesNotContain("No checkpoint yet");
	}

	/** Another node signs with another key: ours is the old one. */
	@Test
	void itIsSaidWhyNothingIsSignedAnyMore() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		checkpointing.run(clock.instant());
		Stage.asOwner(
				"""
						insert into checkpoint_keys values (repeat('ab', 16), 'another', '2026-01-14Z');
						insert into checkpoints select 2, hash, root, chains, made_at, repeat('ab', 16), previous_hash, signature
						from checkpoints""");
		stage.annaAsks("Corriere", "Quale?");
		assertThat(checkpointing.run(clock.instant())).isZero();
		var key = jdbc.sql("select key_id from checkpoints where number = 1").query(String.class).single();
		assertThat(get("/admin/archive")).bodyText()
			.contains("Nothing is signed any more: another key followed", key, "signed checkpoint 2")
			.doesNotContain("covered by the next one");
	}

	@Test
	void allOfItIsVerifiedAndShowsHowFarThatIs() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		var address = address(post("/admin/archive/verifications"));
		assertThat(get(address)).bodyText().contains("About to begin", "hx-get=\"" + address + "/progress\"");
		assertThat(get("/admin/archive")).bodyText().contains(address, "disabled");
		job.run();
		assertThat(get(address)).hasStatusOk()
			.bodyText()
			.contains("Intact", "data-state=\"INTACT\"", "Carla Moretti")
			.doesNotContain("hx-get=\"" + address);
		assertThat(get(address + "/progress")).bodyText()
			.contains("data-state=\"INTACT\"")
			.doesNotContain("<html", "hx-get");
	}

	/** Two administrators press the button. */
	@Test
	void theSecondIsToldThatItIsBeingDone() {
		post("/admin/archive/verifications");
		assertThat(post("/admin/archive/verifications")).hasStatus(409)
			.bodyText()
			.contains("is being verified already", "About to begin");
		assertThat(jdbc.sql("select count(*) from verifications").query(Long.class).single()).isOne();
	}

	@Test
	void whatIsBrokenIsNamedWithItsTicket() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		alterMessages();
		var address = address(post("/admin/archive/verifications"));
		job.run();
		var message = jdbc.sql("select id from messages").query(UUID.class).single();
		assertThat(get(address)).bodyText()
			.contains("Not intact", "A text is not the one that was written", message.toString(), reference(ticket),
					"href=\"/tickets/" + ticket + "\"");
		assertThat(pages.get().uri(address).with(Cast.CARLA.signedIn()).header("Accept-Language", "it")).bodyText()
			.contains("Non integro", "Un testo non è quello che fu scritto");
		assertThat(get("/admin/archive")).bodyText().contains("data-state=\"BROKEN\"");
	}

	@Test
	void aTicketIsVerifiedByItsReference() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var address = address(post("/admin/archive/ticket-verifications", "reference", " " + reference(ticket)));
		assertThat(get(address)).bodyText().contains("Verification of ticket " + reference(ticket), "Intact");
		alterMessages();
		var again = address(post("/admin/archive/ticket-verifications", "reference", reference(ticket)));
		assertThat(get(again)).bodyText().contains("Not intact");
		assertThat(get("/admin/audit?action=ArchiveVerified")).bodyText().contains("Archive verified", "Carla Moretti");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HD-AAAA-AAAA", "<b>none" })
	void aReferenceOfNoTicketIsToldAndKept(String reference) {
		assertThat(post("/admin/archive/ticket-verifications", "reference", reference)).hasStatus(422)
			.bodyText()
			.contains("Nothing is on record of a ticket of this name",
					"value=\"" + reference.replace("<", "&lt;").replace(">", "&gt;") + "\"");
	}

	/** The most thoroughly removed ticket is the one most worth looking at. */
	@Test
	void aTicketThatIsGoneIsVerifiedByWhatIsLeftOfIt() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var reference = reference(ticket);
		checkpointing.run(clock.instant());
		asOwner("delete from response_deadlines; delete from messages; delete from buyer_tickets; delete from tickets",
				"response_deadlines", "messages", "buyer_tickets", "tickets");
		var byReference = address(post("/admin/archive/ticket-verifications", "reference", reference));
		assertThat(get(byReference)).bodyText()
			.contains("Verification of ticket " + reference, "A row that is on record was removed")
			.doesNotContain("href=\"/tickets/" + ticket);
		asOwner("delete from audit_texts; delete from audit_entries; delete from audit_chains", "audit_texts",
				"audit_entries", "audit_chains");
		var byId = address(post("/admin/archive/ticket-verifications", "reference", ticket.toString()));
		assertThat(get(byId)).bodyText()
			.contains("Verification of a ticket that is gone", "The chain has lost entries at its end");
	}

	private static void asOwner(String sql, String... tables) {
		var asleep = Stream.of(tables).map("alter table %s disable trigger user"::formatted);
		var awake = Stream.of(tables).map("alter table %s enable trigger user"::formatted);
		Stage.asOwner(Stream.of(asleep, Stream.of(sql), awake)
			.flatMap(Function.identity())
			.collect(Collectors.joining("; ")));
	}

	/** What the database has not looked at yet is not told as nought. */
	@Test
	void figuresAreShownOnceTheDatabaseKnowsThem() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		Stage.asOwner("""
				select pg_restore_relation_stats('schemaname', 'public', 'relname', name, 'reltuples', -1::real)
				from unnest(array['audit_entries', 'audit_chains']) name""");
		assertThat(get("/admin/archive")).bodyText().doesNotContain("Entries, about", "Chains, about");
		Stage.asOwner("analyze audit_entries, audit_chains");
		assertThat(get("/admin/archive")).bodyText()
			.contains("Entries, about", "Chains, about")
			.doesNotContainPattern("about</dt><dd>0<");
	}

	@Test
	void aNodeThatDiedIsToldAsSuch() {
		var address = address(post("/admin/archive/verifications"));
		jdbc.sql("update verifications set state = 'RUNNING', attempt = 1").update();
		assertThat(get(address)).bodyText().contains("data-state=\"RUNNING\"");
		stage.waitFor(Duration.ofMinutes(3));
		assertThat(get(address)).bodyText().contains("data-state=\"SILENT\"", "Another one begins anew");
		job.run();
		assertThat(get(address)).bodyText().contains("data-state=\"INTACT\"");
	}

	@Test
	void manyFindingsAreReadPageByPage() {
		for (var number = 0; number < 60; number++) {
			stage.annaAsks("Rimborso " + number, "Quando arriva?");
		}
		alterMessages();
		var address = address(post("/admin/archive/verifications"));
		job.run();
		assertThat(get(address)).bodyText().contains("after=50").containsPattern("Broken</dt><dd[^>]*>60<");
		assertThat(get(address + "?after=50")).bodyText().doesNotContain("after=100").contains("A text is not");
		assertThat(get(address + "?after=x")).hasStatusOk();
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "LUCA" })
	void nobodyElseVerifies(Cast person) {
		var id = address(post("/admin/archive/verifications"));
		for (var path : new String[] { "/admin/archive", id, id + "/progress" }) {
			assertThat(pages.get().uri(path).with(person.signedIn())).hasStatus(403);
		}
		for (var path : new String[] { "/admin/archive/verifications", "/admin/archive/ticket-verifications" }) {
			assertThat(pages.post().uri(path).with(person.signedIn()).with(csrf())).hasStatus(403);
		}
		assertThat(jdbc.sql("select count(*) from verifications").query(Long.class).single()).isOne();
	}

	@Test
	void auditorsReadWhatCameOutOfIt() {
		var address = address(post("/admin/archive/verifications"));
		job.run();
		for (var path : new String[] { "/admin/archive", address, address + "/progress" }) {
			assertThat(pages.get().uri(path).with(Cast.ELENA.signedIn())).hasStatusOk()
				.bodyText()
				.contains("Intact")
				.doesNotContain("Verify all of it", "action=\"/admin");
		}
		assertThat(pages.post().uri("/admin/archive/verifications").with(Cast.ELENA.signedIn()).with(csrf()))
			.hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0198a3c4-5d6e-7f80-9a1b-2c3d4e5f6071", "nothing" })
	void whatIsNoVerificationIsNotThere(String id) {
		assertThat(get("/admin/archive/verifications/" + id)).hasStatus(404);
		assertThat(get("/admin/archive/verifications/" + id + "/progress")).hasStatus(404);
	}

	private static void alterMessages() {
		Stage.asOwner("""
				alter table messages disable trigger user; update messages set body = 'Altro';
				alter table messages enable trigger user""");
	}

	private String reference(TicketId ticket) {
		return jdbc.sql("select reference from tickets where id = ?").param(ticket.id()).query(String.class).single();
	}

	private static String address(MvcTestResult redirect) {
		assertThat(redirect).hasStatus(302);
		return String.valueOf(redirect.getResponse().getRedirectedUrl());
	}

	private MvcTestResult get(String path) {
		return pages.get().uri(URI.create(path)).with(Cast.CARLA.signedIn()).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var form = pages.post().uri(path).with(Cast.CARLA.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

}
