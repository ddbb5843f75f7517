package market.helpdesk.marketplace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.Role;
import market.helpdesk.marketplace.MarketplaceLine.AccountLine;
import market.helpdesk.marketplace.MarketplaceLine.ShopLine;
import market.helpdesk.ticket.PointText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LineParserTests {

	private static final String SHOP = """
			{"type":"shop","id":"riva","name":"Riva Ricondizionati","market":"IT","joinedAt":"2025-01-01T09:00:00Z"}""";

	private static final String ACCOUNT = """
			{"type":"account","id":"anna","username":"anna","name":"Anna Bruni","role":"BUYER"}""";

	private static final String ORDER = """
			{"type":"order","number":"IT-1","shop":"riva","buyer":"anna","item":"iPhone 12","total":"412.00",\
			"currency":"EUR","placedAt":"2026-01-12T10:00:00Z","deliveredAt":"2026-01-14T10:00:00Z"}""";

	private static final String TICKET = """
			{"type":"ticket","id":"t-1","shop":"riva","buyer":"anna","order":"IT-1","topic":"RETURN",\
			"subject":"Reso","messages":[{"id":"m-1","author":"anna","at":"2026-01-16T15:00:00Z","body":"Ciao 👋"},\
			{"id":"m-2","author":"luca","at":"2026-01-19T09:00:00Z","body":"Buongiorno"}],\
			"closed":{"by":"anna","at":"2026-01-19T10:00:00Z"}}""";

	@Test
	void aShopHasAMarketAndADay() {
		var shop = (ShopLine) parse(SHOP);
		assertThat(shop.id()).isEqualTo(new MarketplaceId("riva"));
		assertThat(shop.market().code()).isEqualTo("IT");
		assertThat(shop.joinedAt()).isEqualTo(Instant.parse("2025-01-01T09:00:00Z"));
	}

	@Test
	void anAccountNeedsNoPassword() {
		var account = (AccountLine) parse(ACCOUNT);
		assertThat(account.role()).isEqualTo(Role.BUYER);
		assertThat(account.passwordHash()).isEmpty();
	}

	@Test
	void aPasswordHashShowsItselfNowhere() {
		var account = parse(ACCOUNT.replace("}", ",\"passwordHash\":\"{argon2}$argon2id$v=19$m=19456\"}"));
		assertThat(account.toString()).doesNotContain("argon2id");
	}

	@Test
	void anAddressShowsItselfNowhere() {
		var account = (AccountLine) parse(
				ACCOUNT.replace("}", ",\"email\":\"Anna.Bruni+shop@mail.example\",\"language\":\"IT\"}"));
		assertThat(account.email().orElseThrow().text()).isEqualTo("Anna.Bruni+shop@mail.example");
		assertThat(account.language()).contains(new LanguageTag("it"));
		assertThat(account.toString()).doesNotContain("mail.example");
	}

	@Test
	void anAddressHasAnEnd() {
		var longest = "a@" + ("b".repeat(62) + ".").repeat(3) + "c".repeat(60) + ".it";
		assertThat(new EmailAddress(longest).text()).hasSize(254);
		refuses(ACCOUNT.replace("}", ",\"email\":\"a%s\"}".formatted(longest)), "email: is not an e-mail address");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "anna", "@mail.example", "anna@", "anna@mail", "anna@-mail.example", "an na@mail.example",
					"anna@mail..example", ".anna@mail.example", "anna@mail.example\\r\\nBcc: all@mail.example",
					"anna@mail.example,luca@mail.example", "Anna <anna@mail.example>" })
	void whatIsNoAddressIsRefusedAndNotQuoted(String address) {
		var line = ACCOUNT.replace("}", ",\"email\":\"%s\"}".formatted(address));
		assertThatExceptionOfType(LineRefused.class).isThrownBy(() -> parse(line))
			.withMessage("email: is not an e-mail address of at most 254 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "italiano parlato", "i", "it_IT", "*", "x-private" })
	void whatIsNoLanguageIsRefused(String language) {
		refuses(ACCOUNT.replace("}", ",\"language\":\"%s\"}".formatted(language)), "language: '");
	}

	@Test
	void anOrderMayStillBeOnItsWay() {
		var order = (OrderLine) parse(ORDER.replace("\"2026-01-14T10:00:00Z\"", "null"));
		assertThat(order.deliveredAt()).isEqualTo(Optional.empty());
		assertThat(order.total().amount()).isEqualByComparingTo("412");
	}

	@Test
	void aTicketKeepsItsMessagesInOrderAndToTheLetter() {
		var ticket = (TicketLine) parse(TICKET);
		assertThat(ticket.messages()).extracting((message) -> message.body().text())
			.containsExactly("Ciao 👋", "Buongiorno");
		assertThat(ticket.closed()).isPresent();
	}

	@Test
	void aMessageMayAskPointByPointOrAnswerPoints() {
		var ticket = (TicketLine) parse(TICKET.replace("\"Ciao 👋\"", "\"Ciao 👋\",\"points\":[\"Quando?\",\"Dove?\"]")
			.replace("\"Buongiorno\"", "\"Buongiorno\",\"answers\":[2]"));
		assertThat(ticket.messages().getFirst().message().points()).extracting(PointText::text)
			.containsExactly("Quando?", "Dove?");
		assertThat(ticket.messages().getLast().message().answers()).containsExactly(2);
	}

	@Test
	void timesAreKeptToTheMicrosecond() {
		var shop = (ShopLine) parse(SHOP.replace("09:00:00Z", "09:00:00.123456789Z"));
		assertThat(shop.joinedAt()).isEqualTo(Instant.parse("2025-01-01T09:00:00.123456Z"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"type":"shop"            | "type":"shpo"                 | type: 'shpo' is none of shop, account, member, order, ticket
					"type":"shop",           |                               | type: is missing
					"name"                   | "nmae"                        | name: is missing
					"id":"riva"              | "id":"riva","city":"Roma"     | city: is not a field of this type
					"id":"riva"              | "id":"riva","id":"nowa"       | is not valid JSON at column
					"id":"riva"              | "id":7                        | id: is not a text
					"id":"riva"              | "id":"ri va"                  | id: has not 1 to 100 characters without blanks
					"id":"riva"              | "id":null                     | id: is missing
					Riva Ricondizionati      | \\u2007                       | name: is blank
					Riva Ricondizionati      | Riva\\nRicondizionati         | name: is more than one line
					Riva Ricondizionati      | Riva\\u0000                   | name: has a NUL or half of a surrogate pair, which can't be kept
					Riva Ricondizionati      | Riva\\ud83d                   | name: has a NUL or half of a surrogate pair, which can't be kept
					"IT"                     | "it"                          | market: A market code is two capital letters, not 'it'
					2025-01-01T09:00:00Z     | 2025-01-01                    | joinedAt: '2025-01-01' is not an instant such as 2026-01-16T15:00:00Z
					2025-01-01T09:00:00Z     | +999999999-01-01T00:00:00Z    | joinedAt: is not between 1970 and 2099
					09:00:00Z"}              | 09:00:00Z"} {}                | is not valid JSON
					09:00:00Z"}              | 09:00:00Z"                    | is not valid JSON
					""")
	void aShopIsRefusedWithAReason(String right, @Nullable String wrong, String reason) {
		refuses(SHOP, right, wrong, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"BUYER"           | "KING"                                         | role: 'KING' is none of [BUYER, SELLER, ADMIN, AUDITOR]
					"username":"anna" | "username":"Anna"                              | username: has capital letters
					"role":"BUYER"    | "role":"BUYER","passwordHash":"{noop}helpdesk" | passwordHash: is no hash of the form {argon2}… or {bcrypt}…
					""")
	void anAccountIsRefusedWithAReason(String right, @Nullable String wrong, String reason) {
		refuses(ACCOUNT, right, wrong, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"412.00"   | "-412.00"     | total: is negative
			"412.00"   | "412,00"      | total: '412,00' is not an amount such as 129.90
			"412.00"   | "1e999999999" | total: '1e999999999' is not an amount such as 129.90
			"412.00"   | 412.00        | total: is not a text
			"EUR"      | "EURO"        | currency: 'EURO' is not a currency such as EUR
			2026-01-14 | 2026-01-11    | deliveredAt: is before placedAt
			""")
	void anOrderIsRefusedWithAReason(String right, @Nullable String wrong, String reason) {
		refuses(ORDER, right, wrong, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"order":"IT-1",       |                                  | order, offer: a ticket is about the one or the other
					"order":"IT-1"        | "order":"IT-1","offer":"iPhone"  | order, offer: a ticket is about the one or the other
					"RETURN"              | "REFUND"                         | topic: 'REFUND' is none of
					"Reso"                | ""                               | subject: A subject has 1 to 120 characters
					"Buongiorno"          | "   "                            | messages.body: A message has 1 to 5000 characters
					"m-2"                 | "m-1"                            | messages: 'm-1' stands there twice
					2026-01-19T09         | 2026-01-16T09                    | messages: 'm-2' is earlier than the one before it
					"author":"luca"       | "author":"luca","html":true      | messages.html: is not a field of this type
					"by":"anna"           | "by":"luca"                      | closed.by: is not the buyer
					2026-01-19T10         | 2026-01-19T08                    | closed.at: is before the last message
					"author":"luca"       | "author":"luca","answers":["1"]  | messages.answers: is not a list of numbers
					"author":"luca"       | "author":"luca","answers":1      | messages.answers: is not a list of numbers
					"author":"luca"       | "author":"luca","points":"a"     | messages.points: is not a list
					"author":"luca"       | "author":"luca","points":[1]     | messages.points: is not a text
					"author":"luca"       | "author":"luca","points":[""]    | messages.points: A point has 1 to 500 characters
					"messages":           | "messages":[],"posts":           | messages: there are none
					"messages":           | "messages":[7],"posts":          | messages: is not a JSON object
					"messages":           | "messages":7,"posts":            | messages: is not a list
					""")
	void aTicketIsRefusedWithAReason(String right, @Nullable String wrong, String reason) {
		refuses(TICKET, right, wrong, reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "7", "null", "\"shop\"" })
	void whatIsNoObjectIsRefused(String line) {
		refuses(line, "is not a JSON object");
	}

	@Test
	void whatIsDeepIsRefused() {
		refuses("[".repeat(100_000), "is not valid JSON");
	}

	@Test
	void whatIsNotUtf8IsRefused() {
		var line = SHOP.replace("Riva R", "Riv\u00e0").getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(LineRefused.class).isThrownBy(() -> LineParser.parse(line))
			.withMessage("is not UTF-8");
	}

	@Test
	void aReasonIsFitForALog() {
		var refusal = new Refusal(7, "shop: 'a\nERROR all is lost\u202e' " + "x".repeat(1_000));
		assertThat(refusal.toString()).startsWith("line 7: shop: 'a?ERROR all is lost?' xxx").hasSizeLessThan(320);
	}

	private static void refuses(String line, String right, @Nullable String wrong, String reason) {
		assertThat(line).contains(right);
		refuses(line.replace(right, (wrong != null) ? wrong : ""), reason);
	}

	private static void refuses(String line, String reason) {
		assertThatExceptionOfType(LineRefused.class).isThrownBy(() -> parse(line)).withMessageStartingWith(reason);
	}

	private static MarketplaceLine parse(String line) {
		return LineParser.parse(line.getBytes(StandardCharsets.UTF_8));
	}

}
