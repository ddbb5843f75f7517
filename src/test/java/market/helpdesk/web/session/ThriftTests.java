package market.helpdesk.web.session;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.StatementCounts;
import market.helpdesk.web.Browser;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What sessions cost the database. */
@HelpdeskTest
class ThriftTests {

	final JdbcClient jdbc;

	final StatementCounts statements;

	final Browser browser;

	ThriftTests(JdbcClient jdbc, StatementCounts statements, @LocalServerPort int port) {
		this.jdbc = jdbc;
		this.statements = statements;
		this.browser = new Browser(port);
	}

	@Test
	void aPageReadsItsSessionOnceAndWritesNothing() throws Exception {
		browser.signIn(Cast.GIULIA);
		browser.get("/tickets");
		var before = session();
		var heard = statements.of(() -> browser.get("/tickets"));
		assertThat(heard).filteredOn((statement) -> statement.contains("spring_session"))
			.singleElement()
			.asString()
			.startsWith("select");
		assertThat(session()).isEqualTo(before);
	}

	@Test
	void aMinuteLaterTheTimeOfTheLastAccessIsWritten() throws Exception {
		browser.signIn(Cast.GIULIA);
		browser.get("/tickets");
		jdbc.sql("update spring_session set last_access_time = last_access_time - 61000").update();
		var before = session();
		browser.get("/tickets");
		browser.get("/tickets");
		assertThat(session()).isNotEqualTo(before);
		assertThat(session().lastAccessTime()).isGreaterThan(before.lastAccessTime() + 60_000);
	}

	@Test
	void healthAndStyleSheetsNeedNoSession() throws Exception {
		assertThat(statements.of(() -> browser.get("/css/app.css"))).isEmpty();
		browser.get("/actuator/health/liveness");
		assertThat(browser.session()).isEmpty();
	}

	/** A row with the transaction that wrote it last. */
	private record Written(String writer, long lastAccessTime) {
	}

	private Written session() {
		return jdbc.sql("""
				select xmin::text as writer, last_access_time from spring_session
				where principal_name = 'giulia'""").query(Written.class).single();
	}

}
