package market.helpdesk.web.agreement;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.AgreementState;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Agreements on a ticket: proposed by one side, answered by the other (R8). */
@HelpdeskTest
class AgreementPageTests {

	private static final String CONFIRM = "action=\"/agreements/%s/confirmation\"";

	private static final String DECLINE = "action=\"/agreements/%s/refusal\"";

	private static final String WITHDRAW = "action=\"/agreements/%s/withdrawal\"";

	private static final String NO_ANSWER = "A proposal is no answer";

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Deals deals;

	private final int port;

	private TicketId ticket;

	AgreementPageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc, Proposing proposing, Agreeing agreeing,
			AgreementLists lists, Threads threads, @LocalServerPort int port) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
		this.deals = new Deals(proposing, agreeing, lists, threads);
		this.port = port;
	}

	@BeforeEach
	void annaAsks() {
		ticket = stage.annaAsks("Reso", "Chi paga la spedizione?");
	}

	@Test
	void everyMessageOffersToAgreeOnSomething() {
		stage.write(Cast.GIULIA, ticket, "Noi");
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA, Cast.LUCA }) {
			assertThat(page(person)).contains("/tickets/%s/agreements/new?message=1\"".formatted(ticket),
					"/tickets/%s/agreements/new?message=2\"".formatted(ticket), "Nothing is agreed on in this ticket.");
		}
	}

	@Test
	void theFormQuotesTheMessageAndSaysThatAProposalIsNoAnswer() {
		assertThat(at(Cast.GIULIA, newPage())).contains("Chi paga la spedizione?", "On message 1, by Anna Bruni",
				"Anna Bruni confirms or declines it", NO_ANSWER, "Amount in EUR");
		assertThat(at(Cast.ANNA, newPage())).contains("Riva Ricondizionati confirms or declines it")
			.doesNotContain(NO_ANSWER);
		stage.write(Cast.GIULIA, ticket, "Noi");
		assertThat(at(Cast.GIULIA, newPage())).doesNotContain(NO_ANSWER);
	}

	@Test
	void theShopProposesAndTheBuyerConfirms() {
		assertThat(propose(Cast.GIULIA, "kind", "RETURN_SHIPPING", "terms", "Etichetta pagata da noi"))
			.hasRedirectedUrl("/tickets/%s#agreements-title".formatted(ticket));
		var id = only();
		assertThat(page(Cast.GIULIA))
			.contains("Etichetta pagata da noi", "proposed by Giulia Riva, 14 Jan", NO_ANSWER, WITHDRAW.formatted(id),
					"Giulia Riva proposes: Return shipping · Etichetta pagata da noi")
			.doesNotContain(CONFIRM.formatted(id), DECLINE.formatted(id));
		assertThat(page(Cast.ANNA)).contains("Etichetta pagata da noi", CONFIRM.formatted(id), DECLINE.formatted(id))
			.doesNotContain(WITHDRAW.formatted(id));
		assertThat(post(Cast.ANNA, "/agreements/%s/confirmation".formatted(id)))
			.hasRedirectedUrl("/tickets/%s#agreement-%s".formatted(ticket, id));
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA, Cast.LUCA }) {
			assertThat(page(person))
				.contains("confirmed by both, 14 Jan", "Anna Bruni confirmed: Return shipping",
						"replaces=%s".formatted(id))
				.doesNotContain(CONFIRM.formatted(id), WITHDRAW.formatted(id));
		}
	}

	@Test
	void theBuyerProposesAndTheShopDeclinesWithAWord() {
		propose(Cast.ANNA, "kind", "REFUND", "amount", "20,50", "terms", "Per il graffio");
		var id = only();
		assertThat(post(Cast.LUCA, "/agreements/%s/refusal".formatted(id), "word", "Il graffio <b>c'era</b>"))
			.hasStatus(302);
		assertThat(page(Cast.ANNA))
			.contains("declined by Luca Sartori, 14 Jan", "Il graffio &lt;b&gt;c&#39;era",
					"Luca Sartori declined: Refund · €20.50 · Per il graffio · “Il graffio")
			.doesNotContain("<b>c'era");
	}

	@Test
	void declinesWithoutAWord() {
		var id = deals.propose(Cast.ANNA, ticket, Deals.LABEL);
		assertThat(post(Cast.GIULIA, "/agreements/%s/refusal".formatted(id), "word", "  ")).hasStatus(302);
		assertThat(deals.state(id)).isEqualTo(AgreementState.DECLINED);
	}

	@Test
	void aWordThatIsTooLongIsGivenBack() {
		var id = deals.propose(Cast.ANNA, ticket, Deals.LABEL);
		assertThat(post(Cast.GIULIA, "/agreements/%s/refusal".formatted(id), "word", "n".repeat(501))).hasStatus(422)
			.bodyText()
			.contains("n".repeat(501), "That is 501 characters", DECLINE.formatted(id));
		assertThat(deals.state(id)).isEqualTo(AgreementState.PROPOSED);
	}

	@ParameterizedTest
	@CsvSource({ "'', '', '', choose what it is about", "LOAN, 5, '', choose what it is about",
			"REFUND, '', '', say how much", "REFUND, abc, '', write an amount",
			"REFUND, '1.000,00', '', write an amount", "REFUND, 1.005, '', write an amount",
			"REFUND, 0, '', write an amount", "REFUND, -1, '', write an amount",
			"REFUND, 412.01, '', more than €412.00", "REPLACEMENT, 5, '', has no amount",
			"PRICE_REDUCTION, 5, 2026-02-01, has no day", "DELIVERY_DATE, '', '', choose a day",
			"DELIVERY_DATE, '', soon, choose a day", "DELIVERY_DATE, '', 2026-01-13, That day is over",
			"REPAIR_TERM, '', 2030-01-01, two years away", "OTHER, '', '', in words",
			"RETURN_SHIPPING, '', '', in words" })
	void saysWhatIsWrong(String kind, String amount, String day, String told) {
		assertThat(propose(Cast.GIULIA, "kind", kind, "amount", amount, "day", day, "terms", " ")).hasStatus(422)
			.bodyText()
			.contains(told);
		assertThat(count()).isZero();
	}

	@Test
	void whatWasWrittenIsKept() {
		assertThat(propose(Cast.GIULIA, "kind", "REFUND", "amount", "abc", "terms", "Something <i>odd</i>"))
			.hasStatus(422)
			.bodyText()
			.contains("Something &lt;i&gt;odd&lt;/i&gt;", "value=\"abc\"", "Chi paga la spedizione?");
		assertThat(propose(Cast.GIULIA, "kind", "OTHER", "terms", "n".repeat(501))).hasStatus(422)
			.bodyText()
			.contains("n".repeat(501), "That is 501 characters");
		assertThat(count()).isZero();
	}

	@Test
	void aFormSentTwiceIsOneProposal() {
		for (var twice = 0; twice < 2; twice++) {
			propose(Cast.ANNA, "kind", "OTHER", "terms", "Pago io", "key", "01a205cf-d8f7-739c-95c9-7e6e93fad79a");
		}
		assertThat(count()).isOne();
	}

	@Test
	void whoeverComesSecondSeesWhatHappenedAndLosesNothing() {
		var id = deals.propose(Cast.ANNA, ticket, Deals.LABEL);
		deals.confirm(Cast.GIULIA, id);
		assertThat(post(Cast.LUCA, "/agreements/%s/refusal".formatted(id), "word", "Costa troppo")).hasStatus(409)
			.bodyText()
			.contains("Somebody was faster", "confirmed by both, 14 Jan", "Costa troppo", "/tickets/" + ticket);
		assertThat(post(Cast.ANNA, "/agreements/%s/withdrawal".formatted(id))).hasStatus(409);
		assertThat(deals.state(id)).isEqualTo(AgreementState.CONFIRMED);
	}

	@Test
	void nobodyConfirmsTheirOwn() {
		var id = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		assertThat(post(Cast.LUCA, "/agreements/%s/confirmation".formatted(id))).hasStatus(409)
			.bodyText()
			.contains("Your own side proposed this");
		assertThat(deals.state(id)).isEqualTo(AgreementState.PROPOSED);
	}

	@Test
	void anotherReplacesItOnceBothWantIt() {
		var first = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.refund("20.00"));
		assertThat(at(Cast.ANNA, newPage() + "&replaces=" + first)).contains("Propose another agreement instead",
				"In force until the new one is confirmed", "value=\"20.00\"");
		propose(Cast.ANNA, "kind", "REFUND", "amount", "30", "replaces", first.toString());
		assertThat(page(Cast.GIULIA)).contains("confirmed by both, 14 Jan", "Once confirmed, it replaces an agreement")
			.doesNotContain("replaces=" + first);
		assertThat(propose(Cast.GIULIA, "kind", "REFUND", "amount", "25", "replaces", first.toString())).hasStatus(409)
			.bodyText()
			.contains("somebody has proposed another one for it already", "value=\"25\"");
		var second = jdbc.sql("select id from agreement_register where supersedes is not null")
			.query((row, number) -> row.getString(1))
			.single();
		post(Cast.GIULIA, "/agreements/%s/confirmation".formatted(second));
		assertThat(page(Cast.ANNA)).contains("and replaced since", "Replaced by it: Refund · €20.00", "Earlier (1)");
	}

	@Test
	void theMarketplaceActsForTheShopAndIsNotNamed() {
		var id = deals.propose(Cast.ANNA, ticket, Deals.LABEL);
		assertThat(pages.get().uri(newPage()).with(Cast.CARLA.signedIn())).hasRedirectedUrl("/tickets/" + ticket);
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(page(Cast.GIULIA)).contains("proposed by Anna Bruni")
			.doesNotContain(CONFIRM.formatted(id), "/agreements/new");
		assertThat(pages.get().uri(newPage()).with(Cast.GIULIA.signedIn())).hasRedirectedUrl("/tickets/" + ticket);
		assertThat(propose(Cast.GIULIA, "kind", "OTHER", "terms", "Ecco")).hasStatus(409)
			.bodyText()
			.contains("The marketplace has taken over this ticket", "Ecco");
		assertThat(page(Cast.CARLA)).contains(CONFIRM.formatted(id));
		assertThat(at(Cast.CARLA, newPage())).contains("Chi paga la spedizione?");
		propose(Cast.CARLA, "kind", "REFUND", "amount", "10");
		assertThat(page(Cast.ANNA)).contains("proposed by Marketplace", "Marketplace proposes: Refund")
			.doesNotContain("Carla Moretti");
	}

	/** Another administrator reads nothing without a reason of their own (R12). */
	@Test
	void theQuotedMessageIsForThoseWhoGaveAReason() {
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(pages.get().uri(newPage()).with(Cast.DARIO.signedIn())).hasRedirectedUrl("/tickets/" + ticket);
		assertThat(propose(Cast.DARIO, "kind", "NOTHING")).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void itDoesNotExistForAnyoneElse(Cast stranger) {
		var id = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		assertThat(pages.get().uri(newPage()).with(stranger.signedIn())).hasStatus(404);
		assertThat(propose(stranger, "kind", "OTHER", "terms", "Ciao")).hasStatus(404);
		assertThat(propose(stranger, "kind", "")).hasStatus(404);
		for (var answer : new String[] { "confirmation", "refusal", "withdrawal" }) {
			assertThat(post(stranger, "/agreements/%s/%s".formatted(id, answer))).hasStatus(404);
			assertThat(post(stranger, "/agreements/1/" + answer)).hasStatus(404);
		}
		assertThat(post(stranger, "/agreements/%s/refusal".formatted(id), "word", "n".repeat(501))).hasStatus(404);
		assertThat(deals.state(id)).isEqualTo(AgreementState.PROPOSED);
	}

	@Test
	void whereNothingWasBoughtThereIsNoAmount() {
		var offer = stage.askAboutOffer(Cast.ANNA, House.RIVA, "Tablet", "Quanto costa?");
		assertThat(at(Cast.ANNA, "/tickets/%s/agreements/new".formatted(offer))).contains("Delivery date")
			.doesNotContain("Amount in", "PRICE_REDUCTION");
		assertThat(post(Cast.ANNA, "/tickets/%s/agreements".formatted(offer), "kind", "REFUND", "amount", "5"))
			.hasStatus(422)
			.bodyText()
			.contains("choose what it is about");
		assertThat(post(Cast.ANNA, "/tickets/%s/agreements".formatted(offer), "kind", "OTHER", "terms", "Sconto",
				"amount", "5"))
			.hasStatus(422)
			.bodyText()
			.contains("has no amount here", "Sconto");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "2", "999999999999", "x", "" })
	void anotherMessageIsTheNewest(String message) {
		assertThat(at(Cast.ANNA, "/tickets/%s/agreements/new?message=%s&replaces=x".formatted(ticket, message)))
			.contains("On message 1");
	}

	@Test
	void whatWasWrittenBeforeTheSessionExpiredWaits() throws Exception {
		var browser = new Browser(port).signIn(Cast.ANNA);
		var answer = browser.post("/tickets/%s/agreements".formatted(ticket),
				Browser.encode(Map.of("kind", "OTHER", "terms", "Pago io", "message", "1")));
		assertThat(browser.follow(answer).body()).contains(">Pago io</textarea>", "On message 1");
	}

	@Test
	void italianSaysItInItalian() {
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.refund("20.00"));
		assertThat(pages.get().uri("/tickets/{id}", ticket).with(Cast.ANNA.signedIn()).header("Accept-Language", "it"))
			.bodyText()
			.contains("confermato da entrambi", "Giulia Riva propone: Rimborso", "Anna Bruni ha confermato")
			.doesNotContain("confirmed by both");
	}

	private String newPage() {
		return "/tickets/%s/agreements/new?message=1".formatted(ticket);
	}

	private MvcTestResult propose(Cast person, String... fields) {
		var all = new String[fields.length + 2];
		System.arraycopy(fields, 0, all, 2, fields.length);
		all[0] = "message";
		all[1] = "1";
		return post(person, "/tickets/%s/agreements".formatted(ticket), all);
	}

	private MvcTestResult post(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		return form.exchange();
	}

	private AgreementId only() {
		assertThat(deals.of(ticket)).hasSize(1);
		return deals.of(ticket).getFirst().id();
	}

	private int count() {
		return jdbc.sql("select count(*) from agreements").query(Integer.class).single();
	}

	private String page(Cast viewer) {
		return at(viewer, "/tickets/" + ticket);
	}

	private String at(Cast viewer, String path) {
		var page = pages.get().uri(path).with(viewer.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
