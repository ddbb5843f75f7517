package market.helpdesk.absence;

import java.time.LocalDate;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.People;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.deadline.OwedAnswers;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A substitute is a member for a time, to the microsecond, and the clock runs on (R13).
 */
@HelpdeskTest
class SubstitutionTests {

	private final Stage stage;

	private final Announcing announcing;

	private final People people;

	private final ShopMembers members;

	private final Threads threads;

	private final Messaging messaging;

	private final OwedAnswers owedAnswers;

	private final JdbcClient jdbc;

	private final AdjustableClock clock;

	SubstitutionTests(Stage stage, Announcing announcing, People people, ShopMembers members, Threads threads,
			Messaging messaging, OwedAnswers owedAnswers, JdbcClient jdbc, AdjustableClock clock) {
		this.stage = stage;
		this.announcing = announcing;
		this.people = people;
		this.members = members;
		this.threads = threads;
		this.messaging = messaging;
		this.owedAnswers = owedAnswers;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-14T10:00, false", "2026-02-01T23:59:59.999999, false", "2026-02-02T00:00, true",
			"2026-02-13T23:59:59.999999, true", "2026-02-14T00:00, false", "2026-03-01T10:00, false" })
	void lastsFromTheFirstInstantOfTheFirstDayToTheEndOfTheLast(String instant, boolean inside) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("ewa");
		stage.waitUntil(instant);

		assertThat(threads.findVisibleTo(viewer(Cast.EWA), ticket).isPresent()).isEqualTo(inside);
		assertThat(members.of(House.RIVA.id(), at(instant)).contains(Cast.EWA.id())).isEqualTo(inside);
		assertThat(members.of(House.RIVA.id(), at(instant))).contains(Cast.GIULIA.id(), Cast.LUCA.id());
		assertThat(members.of(House.NOWA_KOMORKA.id(), at(instant))).containsExactly(Cast.EWA.id());
	}

	@Test
	void addsTheShopToTheirOwn() {
		announce("ewa");
		stage.waitUntil("2026-02-02T00:00");
		assertThat(people.find(Cast.EWA.id(), at("2026-02-02T00:00")).orElseThrow().shops()).extracting(Shop::name)
			.containsExactly("Nowa Komórka", "Riva Ricondizionati");
	}

	@Test
	void ofAMemberChangesNothing() {
		announce("luca");
		stage.waitUntil("2026-02-02T12:00");
		assertThat(people.find(Cast.LUCA.id(), clock.instant()).orElseThrow().shops()).hasSize(1);
		assertThat(members.of(House.RIVA.id(), clock.instant())).containsExactlyInAnyOrder(Cast.GIULIA.id(),
				Cast.LUCA.id());
		stage.waitUntil("2026-02-14T00:00");
		assertThat(people.find(Cast.LUCA.id(), clock.instant()).orElseThrow().shops()).hasSize(1);
	}

	@Test
	void isEndedByAWithdrawalAtThatInstant() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		announce("ewa");
		stage.waitUntil("2026-02-04T09:00");
		assertThat(threads.findVisibleTo(viewer(Cast.EWA), ticket)).isPresent();
		withdraw();
		assertThat(threads.findVisibleTo(viewer(Cast.EWA), ticket)).isEmpty();
		assertThat(members.of(House.RIVA.id(), at("2026-02-04T08:59:59"))).contains(Cast.EWA.id());
	}

	@Test
	void neverBeginsOnceItIsCalledOff() {
		announce("ewa");
		withdraw();
		assertThat(members.of(House.RIVA.id(), at("2026-02-02T00:00"))).doesNotContain(Cast.EWA.id());
		assertThat(members.of(House.RIVA.id(), at("2026-02-05T12:00"))).doesNotContain(Cast.EWA.id());
	}

	@Test
	void letsThemAnswerInTheirOwnNameAndThatMeetsTheDeadline() {
		announce("ewa");
		stage.waitUntil("2026-02-03T10:00");
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-02-03T15:00");
		messaging.post((Participant) viewer(Cast.EWA), ticket, NewMessage.of(new MessageBody("Domani.")),
				SubmissionKey.next());

		var thread = threads.read(threads.findVisibleTo(Cast.GIULIA.member(), ticket).orElseThrow(), 3, 10);
		assertThat((Written) thread.getLast()).satisfies((message) -> {
			assertThat(message.author()).isEqualTo("Ewa Nowak");
			assertThat(message.side()).isEqualTo(Side.SELLER);
		});
		assertThat(owedAnswers.in(House.RIVA.id(), ticket)).isEmpty();
		assertThat(outcomes(ticket)).isEqualTo("MET");
	}

	@Test
	void leavesTheClockAlone() {
		announce("ewa");
		stage.waitUntil("2026-02-06T15:00");
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");

		assertThat(owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().time().dueAt())
			.isEqualTo(at("2026-02-09T15:00"));
		stage.waitUntil("2026-02-09T15:05");
		stage.sweep();
		assertThat(outcomes(ticket)).isEqualTo("MISSED");
		assertThat(jdbc.sql("select count(*) from messages").query(Long.class).single()).isOne();
	}

	private void announce(String substitute) {
		assertThat(announcing.announce(Cast.GIULIA.member(), House.RIVA.id(),
				new AbsentDays(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-13")), substitute))
			.isEmpty();
	}

	private void withdraw() {
		announcing.withdraw(Cast.GIULIA.member(),
				new AbsenceId(jdbc.sql("select id from absences").query(UUID.class).single()));
	}

	private Viewer viewer(Cast person) {
		return people.find(person.id(), clock.instant()).orElseThrow().viewer();
	}

	private String outcomes(TicketId ticket) {
		return jdbc.sql("select outcome from response_deadline_outcomes where ticket_id = ?")
			.param(ticket.id())
			.query(String.class)
			.single();
	}

}
