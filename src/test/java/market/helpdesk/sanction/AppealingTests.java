package market.helpdesk.sanction;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.archive.Intact;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.attachment.Upload;
import market.helpdesk.attachment.UploadsGone;
import market.helpdesk.attachment.Uploads;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.sanction.SanctionRefused.Why;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.violation.ViolationReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What shops say against sanctions, and who decides it (R9). */
@HelpdeskTest
@ExtendWith(Intact.class)
class AppealingTests {

	private static final AppealWords WORDS = new AppealWords("The answers were given in time");

	private final Stage stage;

	private final Appealing appealing;

	private final AppealDeciding deciding;

	private final Imposing imposing;

	private final Signing signing;

	private final SanctionSweep sweep;

	private final SanctionLists lists;

	private final AppealFiles files;

	private final Receiving receiving;

	private final Uploads uploads;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final Docket docket;

	private final ViolationDeciding violations;

	private final HeldDesk desk;

	AppealingTests(Stage stage, Appealing appealing, AppealDeciding deciding, Imposing imposing, Signing signing,
			SanctionSweep sweep, SanctionLists lists, AppealFiles files, Receiving receiving, Uploads uploads,
			ViolationDeciding violations, ApplicationEventPublisher events, TransactionTemplate transaction,
			AdjustableClock clock, JdbcClient jdbc, Messaging messaging, DecidingHeld decidingHeld) {
		this.stage = stage;
		this.appealing = appealing;
		this.deciding = deciding;
		this.imposing = imposing;
		this.signing = signing;
		this.sweep = sweep;
		this.lists = lists;
		this.files = files;
		this.receiving = receiving;
		this.uploads = uploads;
		this.clock = clock;
		this.jdbc = jdbc;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
		this.violations = violations;
		this.desk = new HeldDesk(messaging, decidingHeld, jdbc);
	}

	@Test
	void upheldItEndsTheSanctionAndWaivesItsViolations() {
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(2));
		var appeal = appeal(Cast.LUCA, suspension);
		assertThat(lists.waiting(Cast.CARLA.administrator()).appealed()).isEqualTo(1);
		deciding.uphold(Cast.DARIO.administrator(), appeal, Docket.BECAUSE);
		assertThat(docket.state(suspension)).isEqualTo("OVERTURNED");
		assertThat(docket.count("shop_curbs")).isZero();
		assertThat(violationStates()).containsExactly("WAIVED", "WAIVED");
		assertThat(lists.waiting(Cast.CARLA.administrator()).appealed()).isZero();
		assertThat(jdbc.sql("select distinct cause || ': ' || reason from violation_waivers")
			.query((row, number) -> row.getString(1))
			.list()).containsExactly("APPEAL: Because");
		assertThat(kinds()).contains("APPEAL_UPHELD");
	}

	@Test
	void upheldItLeadsToNoGraverOne() {
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(3));
		deciding.uphold(Cast.DARIO.administrator(), appeal(Cast.GIULIA, reminder), Docket.BECAUSE);
		docket.late(3);
		assertThat(docket.open()).containsExactly("REMINDER");
	}

	@Test
	void rejectedItLeavesTheSanctionAsItIs() {
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(2));
		deciding.reject(Cast.DARIO.administrator(), appeal(Cast.GIULIA, suspension), Docket.BECAUSE);
		assertThat(docket.state(suspension)).isEqualTo("STANDING");
		assertThat(violationStates()).containsExactly("CONFIRMED", "CONFIRMED");
		assertThat(docket.count("shop_curbs")).isEqualTo(1);
		assertThat(kinds()).contains("APPEAL_REJECTED");
	}

	@Test
	void nobodyDecidesOfWhatTheyImposed() {
		var appeal = appeal(Cast.GIULIA, docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1)));
		refuses(Why.INVOLVED, () -> deciding.uphold(Cast.CARLA.administrator(), appeal, Docket.BECAUSE));
		refuses(Why.INVOLVED, () -> deciding.reject(Cast.CARLA.administrator(), appeal, Docket.BECAUSE));
		assertThat(docket.count("appeal_decisions")).isZero();
	}

	@Test
	void nobodyDecidesOfAViolationTheyConfirmed() {
		var appeal = appeal(Cast.GIULIA, docket.impose(Cast.CARLA, Measure.WARNING, docket.outside(1, Cast.DARIO)));
		refuses(Why.INVOLVED, () -> deciding.uphold(Cast.DARIO.administrator(), appeal, Docket.BECAUSE));
		deciding.uphold(third(), appeal, Docket.BECAUSE);
		assertThat(violationStates()).containsExactly("WAIVED");
	}

	@Test
	void nobodyDecidesOfAFlagTheyUpheld() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Presto");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.uphold(Cast.DARIO, ticket, 2);
		var violation = jdbc.sql("select id from violation_register")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
		var appeal = appeal(Cast.GIULIA, docket.impose(Cast.CARLA, Measure.REMINDER, violation));
		refuses(Why.INVOLVED, () -> deciding.reject(Cast.DARIO.administrator(), appeal, Docket.BECAUSE));
	}

	@Test
	void nobodyDecidesOfAMessageTheyHid() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		desk.releaseMasked(Cast.DARIO, desk.hold(Cast.GIULIA, ticket));
		var found = jdbc.sql("select id from violation_register where state = 'SUSPECTED'")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
		found.forEach((violation) -> violations.confirm(Cast.CARLA.administrator(), violation,
				new ViolationReason("A number")));
		var appeal = appeal(Cast.GIULIA, docket.impose(Cast.CARLA, Measure.WARNING, found));
		refuses(Why.INVOLVED, () -> deciding.uphold(Cast.DARIO.administrator(), appeal, Docket.BECAUSE));
		assertThatException()
			.isThrownBy(() -> jdbc
				.sql("insert into appeal_decisions select shop_id, id, 'UPHELD', 'Yes', ?, appealed_at from appeals")
				.param(Cast.DARIO.id().id())
				.update())
			.withMessageContaining("nobody decides of what they had a part in");
		deciding.uphold(third(), appeal, Docket.BECAUSE);
	}

	@Test
	void nobodyDecidesOfARemovalTheySigned() {
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		refuses(Why.NOT_APPEALABLE, () -> appeal(Cast.GIULIA, removal));
		stage.waitFor(Duration.ofHours(72));
		signing.sign(Cast.DARIO.administrator(), removal);
		var appeal = appeal(Cast.GIULIA, removal);
		refuses(Why.INVOLVED, () -> deciding.reject(Cast.CARLA.administrator(), appeal, Docket.BECAUSE));
		refuses(Why.INVOLVED, () -> deciding.uphold(Cast.DARIO.administrator(), appeal, Docket.BECAUSE));
		deciding.uphold(third(), appeal, Docket.BECAUSE);
		assertThat(docket.state(removal)).isEqualTo("OVERTURNED");
		assertThat(docket.count("shop_curbs")).isZero();
	}

	@Test
	void isDecidedOnce() {
		var appeal = appeal(Cast.GIULIA, docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1)));
		deciding.reject(Cast.DARIO.administrator(), appeal, Docket.BECAUSE);
		refuses(Why.DECIDED, () -> deciding.uphold(Cast.DARIO.administrator(), appeal, Docket.BECAUSE));
		refuses(Why.DECIDED, () -> deciding.reject(third(), appeal, Docket.BECAUSE));
	}

	@Test
	void isForOnceAlsoForColleagues() {
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		appeal(Cast.GIULIA, reminder);
		refuses(Why.APPEALED, () -> appeal(Cast.GIULIA, reminder));
		refuses(Why.APPEALED, () -> appeal(Cast.LUCA, reminder));
		assertThat(docket.count("appeals")).isEqualTo(1);
	}

	@Test
	void comesWithinThirtyDaysAlsoWhenTheSanctionIsOver() {
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		stage.waitFor(Duration.ofDays(30));
		sweep.expire(clock.instant());
		assertThat(docket.state(suspension)).isEqualTo("EXPIRED");
		var appeal = appeal(Cast.GIULIA, suspension);
		deciding.uphold(Cast.DARIO.administrator(), appeal, Docket.BECAUSE);
		assertThat(docket.state(suspension)).isEqualTo("OVERTURNED");
	}

	@Test
	void isRefusedWhenItComesLater() {
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		stage.waitFor(Duration.ofDays(30).plusMillis(1));
		refuses(Why.NOT_APPEALABLE, () -> appeal(Cast.GIULIA, reminder));
	}

	@Test
	void isForThoseOfTheShopAndNotForWhoStandsIn() {
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		assertThatExceptionOfType(SanctionNotFound.class).isThrownBy(() -> appeal(Cast.EWA, reminder));
		var standIn = new Member(Cast.EWA.id(), Set.of(House.RIVA.id(), House.NOWA_KOMORKA.id()));
		refuses(Why.NOT_YOURS, () -> appealing.appeal(standIn, reminder, WORDS, List.of()));
	}

	@Test
	void takesItsFilesAlongForEver() {
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		var file = received(Cast.GIULIA);
		var appeal = appealing.appeal(Cast.GIULIA.member(), reminder, WORDS, List.of(file));
		assertThat(files.of(House.RIVA.id(), appeal)).extracting(AppealFile::name).containsExactly("prova.pdf");
		assertThat(files.findVisibleTo(Cast.LUCA.member(), file.id())).isPresent();
		assertThat(files.findVisibleTo(Cast.DARIO.administrator(), file.id())).isPresent();
		assertThat(files.findVisibleTo(Cast.EWA.member(), file.id())).isEmpty();
		assertThat(files.findVisibleTo(Cast.ANNA.buyer(), file.id())).isEmpty();
		assertThat(uploads.remove(clock.instant().plus(Duration.ofDays(365)), 10)).isZero();
		assertThatException().isThrownBy(() -> jdbc.sql("delete from files").update())
			.withMessageContaining("is permanent");
		assertThat(docket.count("file_chunks")).isPositive();
		assertThat(jdbc.sql("select action from audit_entries").query((row, number) -> row.getString(1)).list())
			.contains("AppealSubmitted", "AppealFileAdded");
	}

	@Test
	void aFileThatWentWithSomethingElseIsGone() {
		var violations = docket.late(2);
		var first = docket.impose(Cast.CARLA, Measure.REMINDER, violations.subList(0, 1));
		var second = docket.impose(Cast.CARLA, Measure.REMINDER, violations.subList(1, 2));
		var file = received(Cast.GIULIA);
		appealing.appeal(Cast.GIULIA.member(), first, WORDS, List.of(file));
		assertThatExceptionOfType(UploadsGone.class)
			.isThrownBy(() -> appealing.appeal(Cast.GIULIA.member(), second, WORDS, List.of(file)));
		assertThat(docket.count("appeals")).isEqualTo(1);
	}

	private AppealId appeal(Cast member, SanctionId sanction) {
		return appealing.appeal(member.member(), sanction, WORDS, List.of());
	}

	private Upload received(Cast owner) {
		return receiving.receive(House.RIVA.id(), owner.id(), "prova.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
	}

	/** An administrator who had no part in anything. */
	private Administrator third() {
		var id = UUID.nameUUIDFromBytes("third".getBytes());
		jdbc.sql("""
				insert into accounts (id, marketplace_id, username, name, role, password_hash)
				values (?, 'terza', 'terza', 'Terza Riva', 'ADMIN', '') on conflict do nothing""").param(id).update();
		return new Administrator(new AccountId(id));
	}

	private List<String> violationStates() {
		return jdbc.sql("select state from violation_register").query((row, number) -> row.getString(1)).list();
	}

	private List<String> kinds() {
		return jdbc.sql("select kind from announcements").query((row, number) -> row.getString(1)).list();
	}

	private static void refuses(Why why, Runnable step) {
		assertThatExceptionOfType(SanctionRefused.class).isThrownBy(step::run)
			.extracting(SanctionRefused::why)
			.isEqualTo(why);
	}

}
