package market.helpdesk.web.ticket;

import java.util.Map;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What people write, and what becomes of it. */
@HelpdeskTest
class WritingTests {

	static final String FOX = "🦊";

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	WritingTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\r\n\t", "\u200B", "\u200B\u200C\u200D\uFEFF", "\u2060\u00AD", "\u3164",
			"\u2800", "\u00A0\u2003", "\u202E\u202C", "\u0007" })
	void whatNobodyCanSeeIsNoMessage(String nothing) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(post(Cast.ANNA, ticket, Map.of("body", nothing))).hasStatus(422)
			.bodyText()
			.contains("id=\"body-error\"", "aria-invalid=\"true\"", "Please write something first.");
		assertThat(messages(ticket)).isOne();
	}

	@Test
	void noTextAtAllIsNoMessage() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(post(Cast.ANNA, ticket, Map.of())).hasStatus(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", FOX, "\n" })
	void aTextThatIsTooLongIsKeptInItsForm(String letter) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var text = "x" + letter.repeat(5_000);
		var page = post(Cast.ANNA, ticket, Map.of("body", text));
		assertThat(page).hasStatus(422).bodyText().contains("5,001").contains(">" + text + "</textarea>");
		assertThat(messages(ticket)).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", FOX, "à" })
	void fiveThousandCharactersAreAMessage(String letter) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(post(Cast.ANNA, ticket, Map.of("body", letter.repeat(5_000)))).hasStatus(302);
		assertThat(lastMessage(ticket)).isEqualTo(letter.repeat(5_000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "  two  blanks ", "\nfirst\n\n\tlast\n", "שלום עולם", "👩‍👩‍👧‍👦 e\u0301",
			"{0} ${x} #{y} [[z]] %s" })
	void whatWasWrittenIsKeptExactly(String text) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(post(Cast.ANNA, ticket, Map.of("body", text))).hasStatus(302);
		assertThat(lastMessage(ticket)).isEqualTo(text);
		assertThat(page(Cast.GIULIA, ticket)).contains("dir=\"auto\"").contains(text);
	}

	@Test
	void aLineBreakIsOneCharacter() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		post(Cast.ANNA, ticket, Map.of("body", "uno\r\ndue\r\n\r\ntre\r\n"));
		assertThat(lastMessage(ticket)).isEqualTo("uno\ndue\n\ntre\n");
	}

	@Test
	void aLineBreakAtTheBeginningSurvivesItsForm() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var page = post(Cast.ANNA, ticket, Map.of("body", "\n" + "a".repeat(5_000)));
		// Browsers drop the first of two.
		assertThat(page).hasStatus(422).bodyText().contains(">\n\na");
	}

	@Test
	void markupIsShownAsItWasTyped() {
		var ticket = stage.annaAsks("<b>Rimborso</b>", "<script>alert(1)</script> & \"x\" </p></textarea>");
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA }) {
			assertThat(page(person, ticket))
				.contains("&lt;b&gt;Rimborso&lt;/b&gt;", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
				.doesNotContain("<b>Rimborso", "<script>alert");
		}
		assertThat(pages.get().uri("/tickets").with(Cast.GIULIA.signedIn())).bodyText()
			.contains("&lt;b&gt;Rimborso")
			.doesNotContain("<script>alert", "<b>Rimborso");
		assertThat(post(Cast.ANNA, ticket, Map.of("body", "</textarea><script>" + "a".repeat(5_000)))).bodyText()
			.contains("&lt;/textarea&gt;&lt;script&gt;")
			.doesNotContain("</textarea><script>");
	}

	@Test
	void onlyThePlatformsAddressesAreLinks() {
		var ticket = stage.annaAsks("Rimborso", """
				https://www.marketplace.example/it/offer?a=1&b=2 https://evil.example/x
				https://marketplace.example.evil.it/a https://marketplace.example@evil.it/b javascript:alert(1)""");
		assertThat(page(Cast.GIULIA, ticket)).contains("href=\"https://www.marketplace.example/it/offer?a=1&amp;b=2\"")
			.doesNotContain("href=\"https://evil", "href=\"https://marketplace.example.evil",
					"href=\"https://marketplace.example@", "href=\"javascript");
	}

	@Test
	void aFormThatIsSentTwiceIsOneMessage() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var form = Map.of("body", "Allora?", "key", UUID.randomUUID().toString(), "seen", "1");
		var first = post(Cast.ANNA, ticket, form);
		var second = post(Cast.ANNA, ticket, form);
		assertThat(first).hasStatus(302);
		assertThat(second).hasStatus(302).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
		assertThat(messages(ticket)).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "none", "1-2", "0" })
	void aFormWithoutAKeyIsAMessageAllTheSame(String key) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(post(Cast.ANNA, ticket, Map.of("body", "Allora?", "key", key, "seen", "x"))).hasStatus(302);
		assertThat(post(Cast.ANNA, ticket, Map.of("body", "Allora?"))).hasStatus(302);
		assertThat(messages(ticket)).isEqualTo(3);
	}

	@Test
	void theKeyOfOneIsNotTheKeyOfAnother() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var form = Map.of("body", "Ecco", "key", UUID.randomUUID().toString());
		post(Cast.ANNA, ticket, form);
		post(Cast.GIULIA, ticket, form);
		assertThat(messages(ticket)).isEqualTo(3);
	}

	@Test
	void aTicketThatIsSentTwiceIsOneTicket() {
		var form = Map.of("order", Stage.ANNAS_ORDER, "topic", "RETURN", "subject", "Reso", "body", "Vorrei rendere",
				"key", UUID.randomUUID().toString());
		var first = open(Cast.ANNA, form);
		assertThat(open(Cast.ANNA, form)).hasStatus(302).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
		assertThat(jdbc.sql("select count(*) from tickets").query(Long.class).single()).isOne();
	}

	/**
	 * Both wrote at once: each counts, and the later one sees at once what came before.
	 */
	@Test
	void whoeverWritesWhileTheOtherSideDoesSeesWhatThatWas() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.ANNA, ticket, "Anzi, lasci stare");
		var answer = post(Cast.GIULIA, ticket, Map.of("body", "Domani", "seen", "1"));
		assertThat(answer).hasStatus(302).hasRedirectedUrl("/tickets/%s?since=1#message-2".formatted(ticket));
		assertThat(messages(ticket)).isEqualTo(3);
		var page = pages.get().uri("/tickets/{id}?since=1", ticket).with(Cast.GIULIA.signedIn()).exchange();
		assertThat(page).bodyText()
			.contains("A new message arrived")
			.containsPattern("id=\"message-2\"[^>]*data-fresh=\"true\"")
			.containsPattern("id=\"message-3\"[^>]*data-fresh=\"false\"")
			.containsPattern("id=\"message-1\"[^>]*data-fresh=\"false\"");
	}

	@Test
	void whoeverMissedNothingIsToldNothing() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(post(Cast.GIULIA, ticket, Map.of("body", "Domani", "seen", "1")))
			.hasRedirectedUrl("/tickets/%s#message-2".formatted(ticket));
		assertThat(page(Cast.GIULIA, ticket)).doesNotContain("A new message arrived");
	}

	@Test
	void aBuyerClosesAndReopensByWriting() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		for (var twice = 0; twice < 2; twice++) {
			assertThat(pages.post().uri("/tickets/{id}/closure", ticket).with(Cast.ANNA.signedIn()).with(csrf()))
				.hasRedirectedUrl("/tickets/" + ticket);
		}
		assertThat(page(Cast.ANNA, ticket)).contains("Writing again reopens it", "Closed by Anna Bruni");
		post(Cast.ANNA, ticket, Map.of("body", "Ancora una cosa"));
		assertThat(page(Cast.ANNA, ticket)).doesNotContain("Writing again reopens it");
	}

	@Test
	void aNewTicketKeepsEverythingThatWasTyped() {
		var page = open(Cast.ANNA, Map.of("shop", "riva", "offer", "Tablet & penna", "topic", "", "subject",
				"x".repeat(121), "body", "\u200B"));
		assertThat(page).hasStatus(422)
			.bodyText()
			.contains("id=\"topic-error\"", "id=\"subject-error\"", "id=\"body-error\"",
					"value=\"" + "x".repeat(121) + "\"", "value=\"Tablet &amp; penna\"", "value=\"riva\"");
		assertThat(jdbc.sql("select count(*) from tickets").query(Long.class).single()).isZero();
	}

	@Test
	void aSellerOpensATicketAboutAnOrder() {
		var answer = open(Cast.LUCA, Map.of("order", Stage.ANNAS_ORDER, "topic", "SHIPPING", "subject", "Spedizione",
				"body", "Parte domani"));
		assertThat(answer).hasStatus(302);
		assertThat(pages.get().uri(String.valueOf(answer.getResponse().getRedirectedUrl())).with(Cast.ANNA.signedIn()))
			.hasStatusOk()
			.bodyText()
			.contains("Parte domani", "Luca Sartori");
	}

	private MvcTestResult post(Cast author, TicketId ticket, Map<String, String> fields) {
		return send(author, "/tickets/%s/messages".formatted(ticket), fields);
	}

	private MvcTestResult open(Cast opener, Map<String, String> fields) {
		return send(opener, "/tickets", fields);
	}

	private MvcTestResult send(Cast person, String path, Map<String, String> fields) {
		var request = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	private String page(Cast viewer, TicketId ticket) {
		var page = pages.get().uri("/tickets/{id}", ticket).with(viewer.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private String lastMessage(TicketId ticket) {
		return jdbc.sql("select body from messages where ticket_id = ? order by position desc limit 1")
			.param(ticket.id())
			.query(String.class)
			.single();
	}

	private long messages(TicketId ticket) {
		return jdbc.sql("select count(*) from messages where ticket_id = ?")
			.param(ticket.id())
			.query(Long.class)
			.single();
	}

}
