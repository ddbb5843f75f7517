package market.helpdesk.screening;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.account.AccountId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The same text to many buyers (R10). */
@HelpdeskTest
class BulkTextsTests {

	static final MarketCode ITALY = new MarketCode("IT");

	static final String NEWS = "Buongiorno %s, nel nostro negozio sono arrivate le nuove cover colorate, venga a vederle presto";

	static final List<String> NAMES = List.of("Anna", "Marco", "Zofia", "Lea", "Ivo", "Ada", "Ugo");

	final Screener screener;

	final TidyingSchedule schedule;

	final TransactionTemplate transaction;

	final JdbcClient jdbc;

	final AdjustableClock clock;

	BulkTextsTests(Screener screener, TidyingSchedule schedule, TransactionTemplate transaction, JdbcClient jdbc,
			AdjustableClock clock) {
		this.screener = screener;
		this.schedule = schedule;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@BeforeEach
	void thereAreSevenBuyers() {
		for (var buyer = 0; buyer < NAMES.size(); buyer++) {
			jdbc.sql("""
					insert into accounts (id, marketplace_id, username, name, role, password_hash, email)
					values (:id, :name, :name, :name, 'BUYER', 'x', :name || '@mail.example')""")
				.param("id", buyer(buyer).id())
				.param("name", "buyer" + buyer)
				.update();
		}
	}

	@Test
	void isHeldForTheFifthBuyerAndEveryFurtherOne() {
		for (var buyer = 0; buyer < 4; buyer++) {
			assertThat(send(House.RIVA, buyer, NEWS).isClean()).isTrue();
		}
		for (var buyer = 4; buyer < 7; buyer++) {
			var text = NEWS.formatted(NAMES.get(buyer));
			var screening = send(House.RIVA, buyer, NEWS);
			assertThat(screening.verdict()).isEqualTo(Verdict.HOLD);
			assertThat(screening.parts().getFirst().findings())
				.containsExactly(new Finding(DetectionRule.MARKETING_BULK, 0, text.length()));
		}
	}

	@Test
	void oneBuyerCanBeToldTheSameAsOftenAsNeedBe() {
		for (var time = 0; time < 8; time++) {
			assertThat(send(House.RIVA, 0, NEWS).isClean()).isTrue();
		}
	}

	@Test
	void whatWasToldMoreThanADayAgoDoesNotCount() {
		toFour(House.RIVA, NEWS);
		clock.advance(Duration.ofHours(24).minusSeconds(1));
		assertThat(send(House.RIVA, 4, NEWS).verdict()).isEqualTo(Verdict.HOLD);
		clock.advance(Duration.ofSeconds(1));
		assertThat(send(House.RIVA, 5, NEWS).isClean()).isTrue();
	}

	@Test
	void whatAnotherShopSaysDoesNotCount() {
		toFour(House.NOWA_KOMORKA, NEWS);
		assertThat(send(House.RIVA, 4, NEWS).isClean()).isTrue();
	}

	@Test
	void anotherTextIsAnotherText() {
		toFour(House.RIVA, NEWS);
		assertThat(send(House.RIVA, 4,
				"Buongiorno %s, il suo pacco è partito stamattina e arriva domani: ecco il numero di spedizione 123456789012")
			.isClean()).isTrue();
	}

	@Test
	void shortTextsAreEverybodys() {
		toFour(House.RIVA, "Grazie %s, buona giornata");
		assertThat(send(House.RIVA, 4, "Grazie %s, buona giornata").isClean()).isTrue();
		assertThat(recent()).isZero();
	}

	@Test
	void savedAnswersToThoseWhoAskedAreMeantToBeTheSame() {
		for (var buyer = 0; buyer < 7; buyer++) {
			assertThat(screen(House.RIVA, buyer, NEWS, true).isClean()).isTrue();
		}
		assertThat(send(House.RIVA, 0, NEWS).isClean()).isTrue();
	}

	@Test
	void aSavedAnswerThatNobodyAskedForIsATextLikeAnyOther() {
		toFour(House.RIVA, NEWS);
		assertThat(screen(House.RIVA, 4, NEWS, true).isClean()).isTrue();
		assertThat(screen(House.RIVA, 5, NEWS, false).verdict()).isEqualTo(Verdict.HOLD);
	}

	@Test
	void whatWasGivenUpWasToldToNobody() {
		transaction.executeWithoutResult((status) -> {
			for (var buyer = 0; buyer < 4; buyer++) {
				send(screener, texts(buyer, NEWS), to(House.RIVA, buyer, false));
			}
			status.setRollbackOnly();
		});
		assertThat(send(House.RIVA, 4, NEWS).isClean()).isTrue();
	}

	@Test
	void noMoreThanTheNewestTextsAreCompared() {
		toFour(House.RIVA, NEWS);
		clock.advance(Duration.ofSeconds(1));
		sendAgain(BulkTexts.COMPARED - 1);
		assertThat(send(House.RIVA, 4, NEWS).isClean()).isTrue();
		assertThat(recent()).isEqualTo(4 + BulkTexts.COMPARED);
	}

	/** The newest is told to one buyer again and again. */
	private void sendAgain(int times) {
		jdbc.sql("""
				insert into recent_texts (shop_id, id, buyer_id, keys, shingles, sent_at)
				select shop_id, gen_random_uuid(), buyer_id, keys, shingles, :at
				from recent_texts, generate_series(1, :times) where buyer_id = :buyer""")
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.param("times", times)
			.param("buyer", buyer(0).id())
			.update();
	}

	@Test
	void whatElseIsFoundIsFoundAsWell() {
		var text = NEWS + " su https://altrove.example.it/cover";
		toFour(House.RIVA, text);
		assertThat(send(House.RIVA, 4, text).parts().getFirst().findings()).extracting(Finding::rule)
			.contains(DetectionRule.MARKETING_BULK, DetectionRule.URL_LINK);
	}

	@Test
	void ofSevenAtOnceOnTwoNodesNoMoreThanFourSlipThrough() throws Exception {
		try (var other = SecondNode.start(clock, 100); var people = Executors.newFixedThreadPool(7)) {
			var together = new CountDownLatch(7);
			var sends = new ArrayList<Callable<Boolean>>();
			for (var buyer = 0; buyer < 7; buyer++) {
				var number = buyer;
				var node = (buyer % 2 == 0) ? screener : other.get(Screener.class);
				var transactions = (buyer % 2 == 0) ? transaction : other.get(TransactionTemplate.class);
				sends.add(() -> {
					together.countDown();
					together.await();
					return transactions
						.execute((status) -> send(node, texts(number, NEWS), to(House.RIVA, number, false)).isClean());
				});
			}
			var clean = 0;
			for (var sent : people.invokeAll(sends)) {
				clean += sent.get() ? 1 : 0;
			}
			assertThat(clean).isEqualTo(4);
		}
	}

	@Test
	void belongsToTheTransactionOfTheMessage() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> screener.screen(texts(0, NEWS), ITALY, to(House.RIVA, 0, false)));
	}

	@Test
	void whatNothingIsComparedWithAnyMoreIsForgotten() {
		send(House.RIVA, 0, NEWS);
		clock.advance(Duration.ofHours(12));
		send(House.RIVA, 1, NEWS);
		clock.advance(Duration.ofHours(12));
		schedule.tidy(clock.instant());
		assertThat(recent()).isEqualTo(1);
		schedule.tidy(clock.instant().plus(Duration.ofDays(1)));
		assertThat(recent()).isZero();
	}

	/** What is kept for a day must not be another archive of what people wrote. */
	@Test
	void nobodyCanReadWhatIsRemembered() {
		send(House.RIVA, 0, NEWS);
		assertThat(jdbc.sql("select t::text from recent_texts t").query(String.class).single()).doesNotContain("cover");
	}

	private void toFour(House shop, String text) {
		for (var buyer = 0; buyer < 4; buyer++) {
			send(shop, buyer, text);
		}
	}

	private Screening send(House shop, int buyer, String text) {
		return screen(shop, buyer, text, false);
	}

	private Screening screen(House shop, int buyer, String text, boolean savedReply) {
		return transaction.execute((status) -> send(screener, texts(buyer, text), to(shop, buyer, savedReply)));
	}

	/** As a message does that is sent, or held. */
	private static Screening send(Screener screener, List<Screener.Text> texts, Recipient to) {
		var outbound = screener.screen(texts, ITALY, to);
		screener.remember(outbound);
		return outbound.screening();
	}

	private static List<Screener.Text> texts(int buyer, String text) {
		return List.of(new Screener.Text(Part.BODY, text.formatted(NAMES.get(buyer))));
	}

	private Recipient to(House shop, int buyer, boolean savedReply) {
		return new Recipient(shop.id(), buyer(buyer), savedReply, clock.instant());
	}

	private long recent() {
		return jdbc.sql("select count(*) from recent_texts").query(Long.class).single();
	}

	private static AccountId buyer(int number) {
		return new AccountId(new UUID(7, number));
	}

}
