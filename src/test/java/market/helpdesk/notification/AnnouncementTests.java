package market.helpdesk.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.mail.Message;
import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestMail;
import market.helpdesk.ticket.NoteWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What people are told that no thread tells. */
@HelpdeskTest
class AnnouncementTests {

	private static final UUID MATTER = UUID.fromString("019b0000-0000-7000-8000-000000000001");

	private final Stage stage;

	private final Announcements announcements;

	private final TransactionTemplate transaction;

	private final AdjustableClock clock;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	AnnouncementTests(Stage stage, Announcements announcements, TransactionTemplate transaction, AdjustableClock clock,
			MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.announcements = announcements;
		this.transaction = transaction;
		this.clock = clock;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Test
	void isToldToEveryoneWhoActsForTheShop() throws Exception {
		announce(toRiva());
		assertThat(recipients()).containsExactlyInAnyOrder("giulia@mail.example", "luca@mail.example");
		assertThat(page(Cast.LUCA, "/tickets")).contains("bell__count");
		assertThat(page(Cast.EWA, "/tickets")).doesNotContain("bell__count");
	}

	@Test
	void isToldToOneMemberAlone() throws Exception {
		announce(Announcement.toMember(House.RIVA.id(), Cast.LUCA.id(), MATTER, "SANCTION_ENDED", "/sanctions",
				new NoteWord.Text("Reminder")));
		assertThat(recipients()).containsExactly("luca@mail.example");
	}

	@Test
	void isNotToldToWhoActsForTheShopNoMore() {
		Stage.asOwner("delete from shop_members where account_id = '%s'".formatted(Cast.LUCA.id()));
		announce(Announcement.toMember(House.RIVA.id(), Cast.LUCA.id(), MATTER, "SANCTION_ENDED", "/sanctions",
				new NoteWord.Text("Reminder")));
		assertThat(TestMail.received()).isEmpty();
		assertThat(jdbc.sql("select count(*) from notices").query(Integer.class).single()).isZero();
	}

	@Test
	void isToldToABuyer() throws Exception {
		announce(Announcement.toBuyer(House.RIVA.id(), Cast.ANNA.id(), MATTER, "SANCTION_ENDED", "/orders",
				new NoteWord.Text("Reminder")));
		assertThat(recipients()).containsExactly("anna@mail.example");
		assertThat(page(Cast.ANNA, "/notices")).contains("data-announcement=\"SANCTION_ENDED\"", "href=\"/orders\"",
				"Ended: Reminder");
	}

	@Test
	void isToldOnceForEachMatterAndKind() {
		announce(toRiva());
		announce(toRiva());
		assertThat(TestMail.received()).hasSize(2);
		announce(Announcement.toShop(House.RIVA.id(), MATTER, "SANCTION_ENDED", "/sanctions",
				new NoteWord.Text("Suspension")));
		assertThat(TestMail.received()).hasSize(4);
	}

	@Test
	void isAMailWithASubjectAndALink() throws Exception {
		announce(toRiva());
		var mail = TestMail.received().getFirst();
		assertThat(mail.getSubject()).isEqualTo("Il tuo negozio ha ricevuto una sanzione");
		assertThat(mail.getContent().toString().strip().lines()).containsExactly("Leggi in Helpdesk:",
				"https://helpdesk.marketplace.example/sanctions/7", "",
				"Messaggio inviato automaticamente. Le risposte a questo indirizzo non vengono lette.");
	}

	@Test
	void isMailedOnSundaysAsWell() throws Exception {
		stage.waitUntil("2026-01-18T11:00");
		announce(toRiva());
		assertThat(recipients()).hasSize(2);
	}

	@Test
	void isReadByLookingAtIt() {
		announce(toRiva());
		assertThat(page(Cast.GIULIA, "/notices")).contains("data-unread=\"true\"", "href=\"/sanctions/7\"",
				"Sanction until 20 Jan: Secret");
		assertThat(page(Cast.GIULIA, "/notices")).contains("data-unread=\"false\"").doesNotContain("bell__count");
	}

	@Test
	void isPartOfWhatItTells() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> announcements.add(toRiva(), clock.instant()));
		transaction.executeWithoutResult((status) -> {
			announcements.add(toRiva(), clock.instant());
			status.setRollbackOnly();
		});
		assertThat(TestMail.received()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "sanctions", "//evil.example/", "https://evil.example/", "/a b" })
	void leadsToAPageOfOurs(String path) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Announcement.toShop(House.RIVA.id(), MATTER, "SANCTION_ENDED", path));
	}

	private static Announcement toRiva() {
		return Announcement.toShop(House.RIVA.id(), MATTER, "SANCTION_IMPOSED_UNTIL", "/sanctions/7",
				new NoteWord.Text("Secret"), new NoteWord.Day(LocalDate.parse("2026-01-20")));
	}

	private void announce(Announcement announcement) {
		transaction.executeWithoutResult((status) -> announcements.add(announcement, clock.instant()));
	}

	private static List<String> recipients() throws Exception {
		var recipients = new ArrayList<String>();
		for (var mail : TestMail.received()) {
			recipients.add(mail.getRecipients(Message.RecipientType.TO)[0].toString());
		}
		return recipients;
	}

	private String page(Cast person, String path) {
		var page = pages.get().uri(URI.create(path)).with(person.signedIn()).exchange();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
