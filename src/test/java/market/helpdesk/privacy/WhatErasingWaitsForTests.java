package market.helpdesk.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.sanction.AppealDeciding;
import market.helpdesk.sanction.AppealWords;
import market.helpdesk.sanction.Appealing;
import market.helpdesk.sanction.DecisionReason;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nothing is erased before its time, whatever whoever asks says, nor while somebody needs
 * it.
 */
@HelpdeskTest
class WhatErasingWaitsForTests {

	private final Stage stage;

	private final Erasing erasing;

	private final Retention retention;

	private final Appealing appealing;

	private final AppealDeciding deciding;

	private final Docket docket;

	private final JdbcClient jdbc;

	private final Clock clock;

	WhatErasingWaitsForTests(Stage stage, Erasing erasing, Retention retention, Appealing appealing,
			AppealDeciding deciding, Imposing imposing, ViolationDeciding violations, ApplicationEventPublisher events,
			TransactionTemplate transaction, AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.erasing = erasing;
		this.retention = retention;
		this.appealing = appealing;
		this.deciding = deciding;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whoever calls the function chooses neither the years nor the day. */
	@Test
	void nobodySaysThatFewYearsAreEnough() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2028-01-14T10:00");
		assertRefused(ticket.id(), 1, clock.instant(), "everything is kept for 10 years at least");
	}

	@Test
	void nobodySaysThatItIsLaterThanItIs() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var tests = jdbc.sql("select pg_get_functiondef('time_of_erasing'::regproc)").query(String.class).single();
		Stage.asOwner("""
				create or replace function time_of_erasing() returns timestamptz language sql volatile
				return clock_timestamp()""");
		try {
			assertRefused(ticket.id(), 10, Instant.parse("2099-01-01T00:00:00Z"), "it is not that late");
		}
		finally {
			Stage.asOwner(tests);
		}
	}

	/** As a sanction rests on two tickets, so does the appeal against it. */
	@Test
	void anAppealGoesWithTheLastTicketItRestsOn() {
		var violations = docket.outside(2, Cast.CARLA);
		var sanction = docket.impose(Cast.CARLA, Measure.WARNING, violations);
		var appeal = appealing.appeal(Cast.GIULIA.member(), sanction, new AppealWords("Zanzibarino"), List.of());
		deciding.reject(Cast.DARIO.administrator(), appeal, new DecisionReason("No"));
		stage.waitUntil("2036-06-01T10:00");
		var tickets = jdbc.sql("select id from tickets order by id").query(UUID.class).list();
		assertThat(erasing.afterYears(matter(tickets.getFirst()), 10, clock.instant())).isTrue();
		assertThat(words()).isEqualTo("Zanzibarino");
		assertThat(erasing.afterYears(matter(tickets.getLast()), 10, clock.instant())).isTrue();
		assertThat(words()).isEqualTo("⟦erased 2036-06-01 RETENTION⟧");
	}

	/** A shop that can still appeal needs what it was sanctioned for. */
	@Test
	void evidenceStaysWhileAnAppealIsPossible() {
		var violations = docket.outside(1, Cast.CARLA);
		var ticket = jdbc.sql("select id from tickets").query(UUID.class).single();
		stage.waitUntil("2036-06-01T10:00");
		assertRefused(ticket, 10, clock.instant(), "OPEN_SANCTION");
		docket.impose(Cast.CARLA, Measure.WARNING, violations);
		assertRefused(ticket, 10, clock.instant(), "APPEAL_POSSIBLE");
		assertThat(jdbc.sql("select erasure_obstacles('TICKET', shop_id, id, '2036-06-01Z')::text from tickets")
			.query(String.class)
			.single()).isEqualTo("{APPEAL_POSSIBLE}");
		stage.waitUntil("2037-06-01T10:00");
		assertThat(erasing.afterYears(matter(ticket), 10, clock.instant())).isTrue();
	}

	/** A question nobody ever answered is nobody's to answer once it is gone. */
	@Test
	void whatWasNeverAnsweredIsOwedNoMore() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-02-14T10:00");
		stage.sweep();
		assertThat(count("overdue_responses")).isOne();
		assertThat(counts()).isEqualTo("1 0");
		stage.waitUntil("2036-06-01T10:00");
		retention.run(clock.instant());
		assertThat(counts()).isEqualTo("0 1");
		assertThat(count("overdue_responses")).isZero();
		assertThat(jdbc.sql("select status || ' ' || running || ' ' || overdue from tickets, response_tallies")
			.query(String.class)
			.single()).isEqualTo("CLOSED 0 0");
		assertThat(count("response_deadline_outcomes")).isOne();
	}

	private void assertRefused(UUID ticket, int years, Instant at, String why) {
		assertThatExceptionOfType(ErasureRefused.class).isThrownBy(() -> erasing.afterYears(matter(ticket), years, at))
			.withMessageContaining(why);
	}

	private String words() {
		return jdbc.sql("select words from appeals").query(String.class).single();
	}

	private String counts() {
		return jdbc.sql("select needs_answer || ' ' || closed from ticket_counts").query(String.class).single();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private static Matter matter(UUID ticket) {
		return new Matter(Matter.Kind.TICKET, Cast.House.RIVA.id().id(), ticket);
	}

}
