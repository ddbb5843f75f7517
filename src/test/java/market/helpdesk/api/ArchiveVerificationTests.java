package market.helpdesk.api;

import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Programs;
import market.helpdesk.archive.VerificationJob;
import market.helpdesk.archive.Verifying;
import market.helpdesk.audit.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A program has the archive verified (R12). */
@HelpdeskTest
class ArchiveVerificationTests {

	private final Stage stage;

	private final MockMvcTester api;

	private final Programs programs;

	private final Verifying verifying;

	private final VerificationJob job;

	private final JdbcClient jdbc;

	ArchiveVerificationTests(Stage stage, MockMvcTester api, Programs programs, Verifying verifying,
			VerificationJob job, JdbcClient jdbc) {
		this.stage = stage;
		this.api = api;
		this.programs = programs;
		this.verifying = verifying;
		this.job = job;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void theProgramIsLetIn() {
		Token.admit(programs);
	}

	@Test
	void whatNobodyTouchedIsIntact() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(ask("{}")).hasStatusOk().bodyJson().extractingPath("intact").isEqualTo(true);
		assertThat(ask("{\"ticket\":\"%s\"}".formatted(ticket))).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.checked", (checked) -> assertThat(checked).asNumber().isNotEqualTo(0))
			.hasPathSatisfying("$.broken", (broken) -> assertThat(broken).asArray().isEmpty());
		assertThat(jdbc.sql("select distinct actor from audit_entries where action = 'ArchiveVerified'")
			.query(String.class)
			.list()).containsExactly("program:Tests");
	}

	@Test
	void whatIsBrokenIsNamed() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		Stage.asOwner("""
				alter table messages disable trigger user; update messages set body = 'Altro';
				alter table messages enable trigger user""");
		var message = jdbc.sql("select id from messages").query(UUID.class).single();
		for (var body : new String[] { "{}", "{\"ticket\":null}", "{\"ticket\":\"%s\"}".formatted(ticket) }) {
			assertThat(ask(body)).hasStatusOk().bodyJson().satisfies((answer) -> {
				assertThat(answer).extractingPath("$.intact").isEqualTo(false);
				assertThat(answer).extractingPath("$.broken.length()").isEqualTo(1);
				assertThat(answer).extractingPath("$.broken[0].table").isEqualTo("messages");
				assertThat(answer).extractingPath("$.broken[0].id").isEqualTo(message.toString());
				assertThat(answer).extractingPath("$.broken[0].ticket").isEqualTo(ticket.toString());
				assertThat(answer).extractingPath("$.broken[0].reason").isEqualTo("TEXT_ALTERED");
			});
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[] | 400 | malformed-body", "{ | 400 | malformed-body",
					"{\"ticket\":\"HD-7K2M\"} | 400 | not-an-id", "{\"ticket\":7} | 400 | not-an-id",
					"{\"ticket\":\"0198a3c4-5d6e-7f80-9a1b-2c3d4e5f6071\"} | 422 | unknown-ticket" })
	void whatCantBeVerifiedIsAProblem(String body, int status, String type) {
		assertThat(ask(body)).hasStatus(status)
			.bodyJson()
			.extractingPath("type")
			.isEqualTo("urn:helpdesk:problem:" + type);
	}

	@Test
	void allOfItIsVerifiedOnceAtATime() {
		verifying.askForAll(new Actor.Person(Cast.CARLA.id().id()));
		assertThat(ask("{}")).hasStatus(409)
			.bodyJson()
			.extractingPath("type")
			.isEqualTo("urn:helpdesk:problem:already-running");
	}

	/** All of a large archive takes longer than anybody keeps a connection open. */
	@Test
	void whoWouldRatherNotWaitIsToldWhereToAsk() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		var accepted = later("{}");
		assertThat(accepted).hasStatus(202).hasHeader("Preference-Applied", "respond-async");
		var address = String.valueOf(accepted.getResponse().getHeader("Location"));
		assertThat(accepted).bodyJson().extractingPath("state").isEqualTo("ASKED");
		assertThat(get(address)).hasStatusOk().bodyJson().doesNotHavePath("result.intact");
		assertThat(later("{}")).hasStatus(409);
		job.run();
		assertThat(get(address)).hasStatusOk().bodyJson().satisfies((answer) -> {
			assertThat(answer).extractingPath("state").isEqualTo("DONE");
			assertThat(answer).extractingPath("result.intact").isEqualTo(true);
			assertThat(answer).extractingPath("result.broken.length()").isEqualTo(0);
		});
	}

	/** It is done at once whatever somebody prefers. */
	@Test
	void aTicketIsWaitedFor() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(later("{\"ticket\":\"%s\"}".formatted(ticket))).hasStatusOk()
			.bodyJson()
			.extractingPath("intact")
			.isEqualTo(true);
	}

	@Test
	void whatNobodyAskedForIsNotThere() {
		assertThat(get("/api/v1/archive/verifications/0198a3c4-5d6e-7f80-9a1b-2c3d4e5f6071")).hasStatus(404)
			.bodyJson()
			.extractingPath("type")
			.isEqualTo("urn:helpdesk:problem:unknown-verification");
	}

	@Test
	void whoeverShowsNoTokenVerifiesNothing() {
		var asking = api.post()
			.uri("/api/v1/archive/verifications")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}");
		assertThat(asking).hasStatus(401);
		assertThat(asking.with(Cast.CARLA.signedIn())).hasStatus(403);
		assertThat(jdbc.sql("select count(*) from verifications").query(Long.class).single()).isZero();
	}

	private MvcTestResult get(String address) {
		return api.get().uri(address).with(Token.shown()).exchange();
	}

	private MvcTestResult later(String body) {
		return api.post()
			.uri("/api/v1/archive/verifications")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.header("Prefer", "respond-async, wait=10")
			.with(Token.shown())
			.exchange();
	}

	private MvcTestResult ask(String body) {
		return api.post()
			.uri("/api/v1/archive/verifications")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(Token.shown())
			.exchange();
	}

}
