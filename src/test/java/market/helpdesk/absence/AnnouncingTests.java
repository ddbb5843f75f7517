package market.helpdesk.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.absence.Objection.AwayAlready;
import market.helpdesk.absence.Objection.NoticeTooShort;
import market.helpdesk.absence.Objection.SubstituteIsAway;
import market.helpdesk.absence.Objection.SubstituteMissing;
import market.helpdesk.absence.Objection.SubstituteUnknown;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@HelpdeskTest
class AnnouncingTests {

	private final Stage stage;

	private final Announcing announcing;

	private final AbsenceLists absences;

	private final JdbcClient jdbc;

	AnnouncingTests(Stage stage, Announcing announcing, AbsenceLists absences, JdbcClient jdbc) {
		this.stage = stage;
		this.announcing = announcing;
		this.absences = absences;
		this.jdbc = jdbc;
	}

	@Test
	void isAnOwnersWithNoticeAndASubstitute() {
		assertThat(announce(Cast.GIULIA, "2026-02-02", "2026-02-13", " EWA ")).isEmpty();

		assertThat(absences.pageOf(Cast.LUCA.member(), Optional.empty(), 10).items()).singleElement()
			.satisfies((absence) -> {
				assertThat(absence.days()).isEqualTo(days("2026-02-02", "2026-02-13"));
				assertThat(absence.shop().name()).isEqualTo("Riva Ricondizionati");
				assertThat(absence.substitute().orElseThrow().name()).isEqualTo("Ewa Nowak");
				assertThat(absence.announcedBy()).isEqualTo("Giulia Riva");
				assertThat(absence.announcedAt()).isEqualTo(Stage.OPENING);
			});
	}

	@Test
	void keepsNothingOfWhatIsRefused() {
		assertThat(announce(Cast.GIULIA, "2026-01-15", "2026-01-22", ""))
			.containsExactly(new NoticeTooShort(6, 14, LocalDate.parse("2026-01-28")), new SubstituteMissing(6));
		assertThat(everything()).containsOnly(0L);
	}

	/**
	 * Today is a day of the market: in Rome it is the 15th an hour before it is in UTC.
	 */
	@Test
	void countsItsNoticeInTheShopsMarket() {
		stage.waitUntil("2026-01-14T23:59:59");
		assertThat(announce(Cast.GIULIA, "2026-01-28", "2026-02-13", "ewa")).isEmpty();
		stage.waitUntil("2026-01-15T00:00");
		assertThat(announce(Cast.GIULIA, "2026-03-02", "2026-03-02", "")).isEmpty();
		assertThat(announce(Cast.GIULIA, "2026-01-14", "2026-01-14", "")).isNotEmpty();
		assertThat(announce(Cast.EWA, "2026-01-28", "2026-02-13", "giulia")).singleElement()
			.isEqualTo(new NoticeTooShort(13, 14, LocalDate.parse("2026-01-29")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "anna", "carla", "Ewa Nowak" })
	void wantsASellerAsSubstituteAndTellsNothingAboutOthers(String username) {
		assertThat(announce(Cast.GIULIA, "2026-02-02", "2026-02-13", username))
			.containsExactly(new SubstituteUnknown(username));
		assertThat(everything()).containsOnly(0L);
	}

	@Test
	void wantsSomebodyElseAsSubstitute() {
		assertThat(announce(Cast.GIULIA, "2026-02-02", "2026-02-13", "Giulia")).containsExactly(new SubstituteIsAway());
		assertThat(announce(Cast.GIULIA, "2026-02-02", "2026-02-13", "luca")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "LUCA", "EWA" })
	void isNobodyElses(Cast seller) {
		announce(Cast.GIULIA, "2026-02-02", "2026-02-13", "ewa");
		stage.waitUntil("2026-02-03T10:00");
		assertThatExceptionOfType(AbsenceNotFound.class).isThrownBy(
				() -> announcing.announce(seller.member(), House.RIVA.id(), days("2026-03-02", "2026-03-02"), ""));
		assertThatExceptionOfType(AbsenceNotFound.class).isThrownBy(() -> announcing.withdraw(seller.member(), only()));
		assertThat(count("absences")).isOne();
		assertThat(count("absence_withdrawals")).isZero();
	}

	@Test
	void isOnRecordWithItsParticulars() {
		announce(Cast.GIULIA, "2026-02-02", "2026-02-13", "ewa");
		announcing.withdraw(Cast.GIULIA.member(), only());

		assertThat(jdbc.sql("select action, actor, particulars->>'substitute' as substitute from audit_entries "
				+ "where shop_id = ? and particulars->>'firstDay' = '2026-02-02' and particulars->>'lastDay' = '2026-02-13' "
				+ "and particulars->>'shop' = 'Riva Ricondizionati' order by id")
			.param(House.RIVA.id().id())
			.query()
			.listOfRows())
			.extracting((row) -> row.get("action"), (row) -> row.get("actor"), (row) -> row.get("substitute"))
			.containsExactly(tuple("AbsenceAnnounced", Cast.GIULIA.id().toString(), Cast.EWA.id().toString()),
					tuple("AbsenceWithdrawn", Cast.GIULIA.id().toString(), null));
	}

	@Test
	void isOncePerDay() {
		announce(Cast.GIULIA, "2026-01-15", "2026-01-16", "");
		assertThat(announce(Cast.GIULIA, "2026-01-16", "2026-01-18", ""))
			.containsExactly(new AwayAlready(LocalDate.parse("2026-01-16"), LocalDate.parse("2026-01-16")));
		assertThat(announce(Cast.GIULIA, "2026-01-19", "2026-01-19", "")).isEmpty();
		assertThat(announce(Cast.EWA, "2026-01-16", "2026-01-18", "")).isEmpty();
	}

	/** A week, and another, and another: that is three weeks. */
	@Test
	void isAsLongAsAllThatAdjoin() {
		assertThat(announce(Cast.GIULIA, "2026-01-19", "2026-01-23", "")).isEmpty();
		assertThat(announce(Cast.GIULIA, "2026-01-26", "2026-01-30", ""))
			.containsExactly(new NoticeTooShort(10, 14, LocalDate.parse("2026-01-28")), new SubstituteMissing(10));
	}

	@RepeatedTest(5)
	void ofTwoOwnersAtOnceIsOneAnnounced() throws Exception {
		jdbc.sql("update shop_members set role = 'OWNER' where account_id = ?").param(Cast.LUCA.id().id()).update();

		assertThat(atOnce(() -> announce(Cast.GIULIA, "2026-02-02", "2026-02-13", "ewa"),
				() -> announce(Cast.LUCA, "2026-02-13", "2026-02-27", "ewa")))
			.containsExactlyInAnyOrder(List.of(),
					List.of(new AwayAlready(LocalDate.parse("2026-02-13"), LocalDate.parse("2026-02-13"))));
		assertThat(count("absences")).isOne();
	}

	@Test
	void theSchemaHasTheLastWordOnTwoAbsencesOfOneDay() {
		announce(Cast.GIULIA, "2026-02-02", "2026-02-02", "");
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(
				() -> jdbc.sql("insert into absent_days select shop_id, day, absence_id from absent_days").update());
	}

	@Test
	void isWithdrawnOnceHoweverOften() throws Exception {
		announce(Cast.GIULIA, "2026-02-02", "2026-02-13", "ewa");
		var absence = only();
		Callable<Boolean> withdrawal = () -> {
			announcing.withdraw(Cast.GIULIA.member(), absence);
			return true;
		};
		assertThat(atOnce(withdrawal, withdrawal, withdrawal)).containsOnly(true);
		assertThat(count("absence_withdrawals")).isOne();
		assertThat(jdbc.sql("select count(*) from audit_entries where action = 'AbsenceWithdrawn'")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void givesItsDaysBackWhenItIsWithdrawnButForThoseThatAreOver() {
		announce(Cast.GIULIA, "2026-02-02", "2026-02-13", "ewa");
		stage.waitUntil("2026-02-04T09:00");
		announcing.withdraw(Cast.GIULIA.member(), only());

		assertThat(jdbc.sql("select day::text from absent_days order by day").query(String.class).list())
			.containsExactly("2026-02-02", "2026-02-03");
		assertThat(announce(Cast.GIULIA, "2026-02-09", "2026-02-10", "")).isEmpty();
	}

	@Test
	void staysAsItIsOnceItIsOver() {
		announce(Cast.GIULIA, "2026-02-02", "2026-02-02", "");
		stage.waitUntil("2026-02-03T00:00");
		announcing.withdraw(Cast.GIULIA.member(), only());
		assertThat(count("absence_withdrawals")).isZero();
	}

	@Test
	void isAnAbsenceThatIsThere() {
		assertThatExceptionOfType(AbsenceNotFound.class)
			.isThrownBy(() -> announcing.withdraw(Cast.GIULIA.member(), new AbsenceId(new UUID(0, 1))));
	}

	private List<Objection> announce(Cast owner, String first, String last, String substitute) {
		return announcing.announce(owner.member(), owner.member().shops().iterator().next(), days(first, last),
				substitute);
	}

	private AbsenceId only() {
		return new AbsenceId(jdbc.sql("select id from absences").query(UUID.class).single());
	}

	private static AbsentDays days(String first, String last) {
		return new AbsentDays(LocalDate.parse(first), LocalDate.parse(last));
	}

	private List<Long> everything() {
		return List.of(count("absences"), count("absent_days"), count("substitutions"));
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				return doing.call();
			})).toList();
			var results = new ArrayList<T>();
			for (var one : done) {
				results.add(one.get());
			}
			return results;
		}
	}

}
