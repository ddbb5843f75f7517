package market.helpdesk.web.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RulePublishing;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What becomes of what must not go out as it is, in front of whoever wrote it. */
@HelpdeskTest
class HindrancePageTests {

	static final String TEXT = "Il rimborso parte oggi, 14 gennaio. Per fare prima chiamami al 347 555 0192.";

	static final Pattern TOKEN = Pattern.compile("name=\"review\" value=\"([^\"]+)\"");

	final Stage stage;

	final MockMvcTester pages;

	final RulePublishing rules;

	final JdbcClient jdbc;

	final String key = UUID.randomUUID().toString();

	HindrancePageTests(Stage stage, MockMvcTester pages, RulePublishing rules, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.rules = rules;
		this.jdbc = jdbc;
	}

	@Test
	void aShopIsToldWhyItsMessageCannotGoOutAndLosesNothing() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var told = stopped(ticket);
		assertThat(told).hasStatus(422)
			.bodyText()
			.contains(TEXT, "This message can", "phone number", "347 555 0192", "rule R7", "Send it for a look");
		assertThat(messages()).isOne();
	}

	@Test
	void whatIsRewrittenIsSent() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var token = token(stopped(ticket));
		assertThat(send(Cast.LUCA, ticket, Map.of("body", "Parte oggi, 14 gennaio.", "review", token))).hasStatus(302)
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
		assertThat(count("held_messages")).isZero();
	}

	/** "Send it as it is" would promise what can't be. */
	@Test
	void isToldBeforeAnythingElseIsToBeThoughtOf() {
		var ticket = stage.annaAsks("Rimborso", "Una cosa:");
		assertThat(send(Cast.ANNA, ticket, Map.of("body", "", "points", "Su quale carta arriva?"))).hasStatus(302);
		assertThat(send(Cast.LUCA, ticket, Map.of("body", TEXT, "review", "wanted"))).hasStatus(422)
			.bodyText()
			.contains("id=\"hindrance-title\"")
			.doesNotContain("id=\"review-title\"");
		assertThat(send(Cast.LUCA, ticket, Map.of("body", "Parte domani.", "review", "wanted"))).hasStatus(422)
			.bodyText()
			.contains("id=\"review-title\"");
	}

	/** What was told is not what may be sent. */
	@Test
	void sendingItOnceMoreDoesNotSendIt() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var token = token(stopped(ticket));
		assertThat(send(Cast.LUCA, ticket, Map.of("body", TEXT, "review", token))).hasStatus(422);
		assertThat(messages()).isOne();
		assertThat(count("held_messages")).isZero();
		assertThat(count("screenings")).isOne();
	}

	@Test
	void aLookIsAskedForWithOneButton() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var token = token(stopped(ticket));
		assertThat(send(Cast.LUCA, ticket, Map.of("body", TEXT, "review", token, "as", "look"))).hasStatus(302)
			.hasRedirectedUrl("/tickets/%s?notice=held".formatted(ticket));
		assertThat(messages()).isOne();
		assertThat(count("held_messages")).isOne();
		assertThat(get(Cast.LUCA, "/tickets/%s?notice=held".formatted(ticket))).bodyText()
			.contains("was not sent to the buyer", "waits for the marketplace");
	}

	/** As the marketplace's own checks send it, and old tabs of browsers. */
	@Test
	void aBodyAloneIsHeldAtOnceAndSaysSo() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		assertThat(send(Cast.LUCA, ticket, Map.of("body", TEXT))).hasStatus(302)
			.hasRedirectedUrl("/tickets/%s?notice=held".formatted(ticket));
		assertThat(send(Cast.LUCA, ticket, Map.of("body", TEXT))).hasStatus(302);
		assertThat(count("held_messages")).isOne();
		assertThat(messages()).isOne();
	}

	@Test
	void aBodyAloneWithNothingInItIsPosted() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		assertThat(send(Cast.LUCA, ticket, Map.of("body", "Ok"))).hasStatus(302)
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
	}

	@Test
	void aWarningIsConfirmedBySendingItOnceMore() {
		warnOnly();
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var warned = send(Cast.LUCA, ticket, Map.of("body", TEXT));
		assertThat(warned).hasStatus(422)
			.bodyText()
			.contains(TEXT, "Look at this again", "phone number")
			.doesNotContain("Send it for a look");
		assertThat(messages()).isOne();
		assertThat(send(Cast.LUCA, ticket, Map.of("body", TEXT, "review", token(warned)))).hasStatus(302)
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
	}

	@Test
	void aWarningIsNotConfirmedByHavingThoughtOfAHint() {
		warnOnly();
		var ticket = stage.annaAsksPoints("Rimborso", "Due domande:", "Quando parte?", "Su quale carta?");
		var body = "Chiama il 347 555 0192";
		var hinted = send(Cast.LUCA, ticket, Map.of("body", body, "review", "wanted"));
		assertThat(hinted).hasStatus(422);
		var again = send(Cast.LUCA, ticket, Map.of("body", body, "review", token(hinted)));
		assertThat(again).hasStatus(422).bodyText().contains("phone number");
		assertThat(send(Cast.LUCA, ticket, Map.of("body", body, "review", token(again)))).hasStatus(302);
		assertThat(messages()).isEqualTo(2);
	}

	@Test
	void aNewTicketIsStoppedAndHeldAlike() {
		var fields = Map.of("order", Stage.ANNAS_ORDER, "topic", "SHIPPING", "subject", "Il suo ordine", "body", TEXT,
				"review", "wanted");
		var told = post(Cast.LUCA, "/tickets", fields);
		assertThat(told).hasStatus(422)
			.bodyText()
			.contains(TEXT, "Il suo ordine", "phone number", "Send it for a look");
		var asked = new HashMap<>(fields);
		asked.put("as", "look");
		assertThat(post(Cast.LUCA, "/tickets", asked)).hasStatus(302).hasRedirectedUrl("/held-messages?held");
		assertThat(count("tickets")).isZero();
		assertThat(get(Cast.LUCA, "/held-messages?held=")).bodyText()
			.contains("Il suo ordine", "Opens a ticket about order IT-204655", "waits for the marketplace");
	}

	@Test
	void aSubjectAloneIsReasonEnough() {
		assertThat(
				post(Cast.LUCA, "/tickets",
						Map.of("order", Stage.ANNAS_ORDER, "topic", "SHIPPING", "subject", "Chiami il 347 555 0192",
								"body", "Buongiorno, il pacco parte oggi.")))
			.hasStatus(302)
			.hasRedirectedUrl("/held-messages?held");
	}

	@Test
	void aBuyerIsNotAskedAboutAnAddressOfTheirOwn() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		assertThat(send(Cast.ANNA, ticket, Map.of("body", "Il mio numero è 347 555 0192."))).hasStatus(302)
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
		assertThat(jdbc.sql("select body from messages where position = 2").query(String.class).single())
			.isEqualTo("Il mio numero è •••.");
	}

	@Test
	void termsThatLeadOutAreRefusedAndNothingIsLost() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var refused = post(Cast.LUCA, "/tickets/%s/agreements".formatted(ticket),
				Map.of("kind", "OTHER", "terms", "Paga fuori: chiama il 347 555 0192", "message", "1"));
		assertThat(refused).hasStatus(422).bodyText().contains("Paga fuori: chiama il 347 555 0192", "phone number");
		assertThat(count("agreements")).isZero();
		assertThat(jdbc.sql("select part || ' ' || text from screened_parts").query(String.class).single())
			.isEqualTo("AGREEMENT Paga fuori: chiama il 347 555 0192");
	}

	@Test
	void whatABuyerSaysAgainstAnAnswerIsRefusedIfItLeadsOut() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.write(Cast.GIULIA, ticket, "Presto");
		var fields = Map.of("kind", "VAGUE", "words", "Chiamatemi al 347 555 0192");
		assertThat(post(Cast.ANNA, "/tickets/%s/messages/2/flag".formatted(ticket), fields)).hasStatus(422)
			.bodyText()
			.contains("Chiamatemi al 347 555 0192", "phone number");
		assertThat(count("flags")).isZero();
		assertThat(count("screenings")).isOne();
	}

	private void warnOnly() {
		rules.publish(Cast.CARLA.administrator(), 1,
				Map.of(DetectionRule.PHONE_NUMBER, Mode.WARN, DetectionRule.SOLICITATION_CONTACT, Mode.WARN),
				"Only warn");
	}

	private MvcTestResult stopped(TicketId ticket) {
		return send(Cast.LUCA, ticket, Map.of("body", TEXT, "review", "wanted"));
	}

	private static String token(MvcTestResult page) {
		try {
			var found = TOKEN.matcher(page.getResponse().getContentAsString());
			assertThat(found.find()).isTrue();
			return found.group(1);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private MvcTestResult send(Cast person, TicketId ticket, Map<String, String> fields) {
		return post(person, "/tickets/%s/messages".formatted(ticket), fields);
	}

	private MvcTestResult post(Cast person, String path, Map<String, String> fields) {
		var request = pages.post().uri(path).with(person.signedIn()).with(csrf()).param("key", key);
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(path).with(person.signedIn()).exchange();
	}

	private long messages() {
		return count("messages");
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
