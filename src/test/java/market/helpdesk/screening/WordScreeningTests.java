package market.helpdesk.screening;

import java.util.List;
import java.util.Map;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WordScreen;
import market.helpdesk.ticket.Wording;
import market.helpdesk.ticket.WordsRefused;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms, reasons and remarks (R7, R8). */
@HelpdeskTest
class WordScreeningTests {

	final Stage stage;

	final WordScreen screen;

	final RulePublishing rules;

	final Threads threads;

	final HeldDesk desk;

	final TransactionTemplate transaction;

	WordScreeningTests(Stage stage, WordScreen screen, RulePublishing rules, Threads threads, Messaging messaging,
			DecidingHeld deciding, JdbcClient jdbc, TransactionTemplate transaction) {
		this.stage = stage;
		this.screen = screen;
		this.rules = rules;
		this.threads = threads;
		this.desk = new HeldDesk(messaging, deciding, jdbc);
		this.transaction = transaction;
	}

	@Test
	void whatAShopIsOnlyWarnedOfIsSaidAndSuspectedOnce() {
		warn();
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		for (var click = 0; click < 2; click++) {
			assertThat(isSaid(Cast.LUCA, Side.SELLER, ticket)).isTrue();
		}
		assertThat(desk.count("screenings")).isOne();
		assertThat(desk.suspicions()).containsExactly("OFF_PLATFORM_CONTACT SUSPECTED");
	}

	@Test
	void ofABuyerNothingIsSuspected() {
		warn();
		assertThat(isSaid(Cast.ANNA, Side.BUYER, stage.annaAsks("Rimborso", "Quando parte?"))).isTrue();
		assertThat(desk.count("screenings")).isOne();
		assertThat(desk.suspicions()).isEmpty();
	}

	@Test
	void whatIsRefusedIsOnRecordOnly() {
		assertThat(isSaid(Cast.LUCA, Side.SELLER, stage.annaAsks("Rimborso", "Quando parte?"))).isFalse();
		assertThat(desk.count("screenings")).isOne();
		assertThat(desk.suspicions()).isEmpty();
	}

	private void warn() {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.PHONE_NUMBER, Mode.WARN), "Only warn");
	}

	private boolean isSaid(Cast author, Side side, TicketId id) {
		var ticket = threads.findVisibleTo(Cast.LUCA.member(), id).orElseThrow();
		var wording = new Wording(new Author(author.id(), side), ticket, Wording.Use.REMARK,
				List.of("Il numero è 347 555 0192."), Stage.OPENING);
		return transaction.execute((status) -> {
			try {
				screen.require(wording);
				return true;
			}
			catch (WordsRefused refused) {
				return false;
			}
		});
	}

}
