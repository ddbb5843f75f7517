package market.helpdesk.notification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestMail;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said in a mail, and to whom (R6). */
@HelpdeskTest
class NoticeMailTests {

	private final Stage stage;

	private final JdbcClient jdbc;

	NoticeMailTests(Stage stage, JdbcClient jdbc) {
		this.stage = stage;
		this.jdbc = jdbc;
	}

	@Test
	void goesToEveryoneWhoActsForTheShopAndToNobodyElse() throws Exception {
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		assertThat(recipients()).containsExactlyInAnyOrder("giulia@mail.example", "luca@mail.example");
	}

	@Test
	void isASubjectAndALink() throws Exception {
		var ticket = stage.annaAsks("Secret subject", "Secret words");
		speaks(Cast.GIULIA, "en");
		sweepAt("2026-01-15T05:12");
		var mail = to(Cast.GIULIA);
		assertThat(mail.getSubject()).isEqualTo("80 % of the time to answer " + reference() + " is used");
		assertThat(mail.getContentType()).startsWith("text/plain");
		assertThat(lines(mail)).containsExactly("Answer in Helpdesk:",
				"https://helpdesk.marketplace.example/tickets/" + ticket, "",
				"This mail was sent automatically. Nobody reads what is sent back.");
	}

	@Test
	void saysNothingOfTheBuyerAndNothingTheyWrote() throws Exception {
		stage.annaAsks("Secret subject", "Secret words");
		sweepAt("2026-01-14T22:00");
		for (var mail : TestMail.received()) {
			assertThat(source(mail)).doesNotContain("Secret", "Anna", "Bruni", "anna@mail.example", Stage.ANNAS_ORDER);
		}
	}

	@Test
	void isMarkedAsAutomaticAndTakesNoAnswer() throws Exception {
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		var mail = to(Cast.GIULIA);
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("Reply-To")).isNull();
		assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("no-reply@marketplace.example");
		assertThat(mail.getSentDate()).isEqualTo(Stage.at("2026-01-14T22:00"));
	}

	/** Whoever gets it twice, since we stopped in the middle, sees that it is one. */
	@Test
	void isNamedAfterItsNotice() throws Exception {
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		var notice = jdbc.sql("select id::text from notices where account_id = ?")
			.param(Cast.GIULIA.id().id())
			.query(String.class)
			.single();
		assertThat(to(Cast.GIULIA).getMessageID()).isEqualTo("<notice-%s@marketplace.example>".formatted(notice));
	}

	@Test
	void isOneForAllThatFallsDueTogether() throws Exception {
		IntStream.range(0, 3).forEach((number) -> stage.annaAsks("Parcel " + number, "Where is my parcel?"));
		speaks(Cast.GIULIA, "en");
		sweepAt("2026-01-14T22:30");
		assertThat(recipients()).containsExactlyInAnyOrder("giulia@mail.example", "luca@mail.example");
		assertThat(to(Cast.GIULIA).getSubject()).isEqualTo("3 answers are due soon");
		assertThat(lines(to(Cast.GIULIA))).contains("https://helpdesk.marketplace.example/tickets");
	}

	@Test
	void speaksTheLanguageOfItsReaderAndElseOfTheMarket() throws Exception {
		speaks(Cast.LUCA, "en");
		stage.annaAsks("Parcel", "Where is my parcel?");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		sweepAt("2026-01-14T22:00");
		assertThat(to(Cast.GIULIA).getSubject()).startsWith("È trascorso il 50 % del tempo per rispondere a HD-");
		assertThat(to(Cast.LUCA).getSubject()).startsWith("50 % of the time");
		// There are no Polish words yet.
		assertThat(to(Cast.EWA).getSubject()).startsWith("50 % of the time");
	}

	@Test
	void goesToNobodyWithoutAnAddress() {
		jdbc.sql("update accounts set email = null where id = ?").param(Cast.LUCA.id().id()).update();
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		assertThat(TestMail.received()).hasSize(1);
		assertThat(jdbc.sql("select count(*) from notices").query(Integer.class).single()).isEqualTo(2);
		assertThat(jdbc.sql("select count(*) from event_publication").query(Integer.class).single()).isZero();
	}

	private void sweepAt(String time) {
		stage.waitUntil(time);
		stage.sweep();
	}

	private void speaks(Cast person, String language) {
		jdbc.sql("update accounts set language = ? where id = ?").params(language, person.id().id()).update();
	}

	private String reference() {
		return jdbc.sql("select reference from tickets").query(String.class).single();
	}

	private static List<String> recipients() throws Exception {
		var recipients = new ArrayList<String>();
		for (var mail : TestMail.received()) {
			for (var recipient : mail.getAllRecipients()) {
				recipients.add(recipient.toString());
			}
		}
		return recipients;
	}

	private static MimeMessage to(Cast person) throws Exception {
		for (var mail : TestMail.received()) {
			if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(person.address())) {
				return mail;
			}
		}
		throw new AssertionError("No mail for " + person);
	}

	private static List<String> lines(MimeMessage mail) throws Exception {
		return mail.getContent().toString().strip().lines().toList();
	}

	private static String source(MimeMessage mail) throws Exception {
		var source = new ByteArrayOutputStream();
		mail.writeTo(source);
		return source.toString(StandardCharsets.UTF_8);
	}

}
