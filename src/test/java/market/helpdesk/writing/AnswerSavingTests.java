package market.helpdesk.writing;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Viewer.Member;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Texts to answer with, which change while what they were stays on record. */
@HelpdeskTest
class AnswerSavingTests {

	static final SavedText SENT = new SavedText("Spedito", "Ciao {{buyer}}, il pacco è partito.");

	static final SavedText SENT_TODAY = new SavedText("Spedito", "Ciao {{buyer}}, il pacco è partito oggi.");

	final AnswerSaving saving;

	final SavedAnswerLists answers;

	final Stage stage;

	final JdbcClient jdbc;

	AnswerSavingTests(AnswerSaving saving, SavedAnswerLists answers, Stage stage, JdbcClient jdbc) {
		this.saving = saving;
		this.answers = answers;
		this.stage = stage;
		this.jdbc = jdbc;
	}

	@Test
	void everythingATextEverWasStaysOnRecord() {
		add(SENT);
		stage.waitUntil("2026-01-15T10:00");
		assertThat(saving.change(Cast.LUCA.member(), only().id(), only().version(), SENT_TODAY)).isEmpty();
		assertThat(only().text()).isEqualTo(SENT_TODAY);
		assertThat(only().writtenBy()).isEqualTo("Luca Sartori");
		assertThat(only().writtenAt()).isEqualTo(Stage.at("2026-01-15T10:00"));
		saving.remove(Cast.GIULIA.member(), only().id());
		assertThat(answers.of(Cast.GIULIA.member())).isEmpty();
		assertThat(column("select body from saved_answer_versions order by id")).containsExactly(SENT.body(),
				SENT_TODAY.body());
		assertThat(column("select action from audit_entries where action like 'SavedAnswer%' order by id"))
			.containsExactly("SavedAnswerAdded", "SavedAnswerChanged", "SavedAnswerRemoved");
		assertThat(count("saved_answer_removals")).isOne();
	}

	@Test
	void aNameIsTakenWhateverTheCaseOfItsLetters() {
		add(SENT);
		assertThat(saving.add(Cast.LUCA.member(), House.RIVA.id(), new SavedText("SPEDITO", "Altro")))
			.contains(SavingRefusal.NAME_TAKEN);
		add(new SavedText("Più tardi", "Domani"));
		assertThat(saving.change(Cast.GIULIA.member(), named("Più tardi").id(), named("Più tardi").version(),
				new SavedText("spedito", "Domani")))
			.contains(SavingRefusal.NAME_TAKEN);
		assertThat(saving.add(Cast.EWA.member(), House.NOWA_KOMORKA.id(), SENT)).isEmpty();
	}

	@Test
	void aNameIsFreeAgainOnceItsTextIsRemoved() {
		add(SENT);
		saving.remove(Cast.GIULIA.member(), only().id());
		add(new SavedText("spedito", "Altro"));
		assertThat(only().text().body()).isEqualTo("Altro");
	}

	/** The schema has the last word, whatever the application thinks. */
	@Test
	void twoOfOneNameMeetInTheSchema() {
		add(SENT);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql("""
				insert into saved_answers (shop_id, id, version, version_id, name, body)
				select shop_id, ?, 0, version_id, 'SPEDITO', body from saved_answers""")
			.param(UUID.randomUUID())
			.update());
	}

	@Test
	void aSecondClickKeepsNothingTwiceAndRemovesNothingTwice() {
		add(SENT);
		add(SENT);
		var answer = only();
		var change = List.of(SENT_TODAY, SENT_TODAY);
		change.forEach((text) -> assertThat(saving.change(Cast.GIULIA.member(), answer.id(), answer.version(), text))
			.isEmpty());
		saving.remove(Cast.GIULIA.member(), answer.id());
		saving.remove(Cast.GIULIA.member(), answer.id());
		assertThat(count("saved_answer_versions")).isEqualTo(2);
		assertThat(count("saved_answer_removals")).isOne();
	}

	@Test
	void sixteenAtOnceKeepOne() throws Exception {
		Callable<Object> click = () -> saving.add(Cast.GIULIA.member(), House.RIVA.id(), SENT);
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var one : threads.invokeAll(Collections.nCopies(16, click))) {
				one.get();
			}
		}
		assertThat(count("saved_answers")).isOne();
		assertThat(count("saved_answer_versions")).isOne();
	}

	@Test
	void whoeverSawAnOlderVersionReplacesNothingUnseen() {
		add(SENT);
		var seen = only().version();
		saving.change(Cast.LUCA.member(), only().id(), seen, SENT_TODAY);
		assertThat(saving.change(Cast.GIULIA.member(), only().id(), seen, new SavedText("Spedito", "Altro")))
			.contains(SavingRefusal.CHANGED_MEANWHILE);
		assertThat(only().text()).isEqualTo(SENT_TODAY);
	}

	@Test
	void whoeverOnlyStandsInForAShopChangesNothing() {
		add(SENT);
		var substitute = new Member(Cast.EWA.id(), Set.of(House.RIVA.id(), House.NOWA_KOMORKA.id()));
		assertThatExceptionOfType(SavedAnswerNotFound.class)
			.isThrownBy(() -> saving.add(substitute, House.RIVA.id(), SENT_TODAY));
		assertThatExceptionOfType(SavedAnswerNotFound.class)
			.isThrownBy(() -> saving.change(substitute, only().id(), only().version(), SENT_TODAY));
		assertThatExceptionOfType(SavedAnswerNotFound.class).isThrownBy(() -> saving.remove(substitute, only().id()));
		assertThat(answers.of(substitute)).hasSize(1);
	}

	@Test
	void aShopHasNoMoreThanAListCanHold() {
		for (var number = 0; number < 100; number++) {
			add(new SavedText("Testo " + number, "Ciao"));
		}
		assertThat(saving.add(Cast.GIULIA.member(), House.RIVA.id(), SENT)).contains(SavingRefusal.TOO_MANY);
	}

	private void add(SavedText text) {
		assertThat(saving.add(Cast.GIULIA.member(), House.RIVA.id(), text)).isEmpty();
	}

	private ListedAnswer only() {
		return answers.of(Cast.GIULIA.member()).getFirst();
	}

	private ListedAnswer named(String name) {
		return answers.of(Cast.GIULIA.member())
			.stream()
			.filter((answer) -> answer.text().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private List<String> column(String sql) {
		return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
