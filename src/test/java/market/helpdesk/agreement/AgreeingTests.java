package market.helpdesk.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.agreement.AgreementRefused.Why;
import market.helpdesk.archive.Intact;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.ThreadEntry.Noted;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One side proposes, the other answers, once (R8). */
@HelpdeskTest
@ExtendWith(Intact.class)
class AgreeingTests {

	private final Stage stage;

	private final Proposing proposing;

	private final Agreeing agreeing;

	private final Threads threads;

	private final JdbcClient jdbc;

	private final Deals deals;

	private TicketId ticket;

	AgreeingTests(Stage stage, Proposing proposing, Agreeing agreeing, AgreementLists lists, Threads threads,
			JdbcClient jdbc) {
		this.stage = stage;
		this.proposing = proposing;
		this.agreeing = agreeing;
		this.threads = threads;
		this.jdbc = jdbc;
		this.deals = new Deals(proposing, agreeing, lists, threads);
	}

	@BeforeEach
	void annaAsks() {
		ticket = stage.annaAsks("Reso", "Chi paga la spedizione?");
	}

	@Test
	void theOtherSideConfirmsWhatOneProposes() {
		var label = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		deals.confirm(Cast.ANNA, label);
		var refund = deals.propose(Cast.ANNA, ticket, Deals.refund("20.00"));
		deals.confirm(Cast.LUCA, refund);
		assertThat(deals.of(ticket)).extracting(AgreementSummary::state).containsOnly(AgreementState.CONFIRMED);
		assertThat(deals.of(ticket)).extracting((agreement) -> agreement.terms())
			.containsExactlyInAnyOrder(Deals.LABEL, Deals.refund("20.00"));
		assertThat(facts()).containsExactly("AgreementConfirmed", "AgreementConfirmed", "AgreementProposed",
				"AgreementProposed");
	}

	@Test
	void aProposalIsNoMessageAndStopsNoDeadline() {
		deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		var details = threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow();
		assertThat(details.status()).isEqualTo(Status.NEEDS_ANSWER);
		assertThat(details.messageCount()).isOne();
		assertThat(details.noteCount()).isOne();
		assertThat(jdbc.sql("select count(*) from response_deadlines").query(Integer.class).single()).isOne();
	}

	@Test
	void theThreadTellsItAndTheOtherSideIsGivenNotice() {
		var label = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		deals.decline(Cast.ANNA, label, "Pago io");
		deals.withdraw(Cast.ANNA, deals.propose(Cast.ANNA, ticket, Deals.refund("5.00")));
		assertThat(notes()).containsExactly("AGREEMENT_PROPOSED", "AGREEMENT_DECLINED", "AGREEMENT_PROPOSED",
				"AGREEMENT_WITHDRAWN");
	}

	@Test
	void doingItTwiceIsDoingItOnce() {
		var label = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		deals.confirm(Cast.ANNA, label);
		deals.confirm(Cast.ANNA, label);
		assertThat(notes()).containsExactly("AGREEMENT_PROPOSED", "AGREEMENT_CONFIRMED");
	}

	@Test
	void aFormSentTwiceIsOneProposal() {
		var key = SubmissionKey.next();
		for (var terms : List.of(Deals.LABEL, Deals.LABEL, Deals.refund("10.00"))) {
			proposing.propose(Cast.ANNA.buyer(), ticket, new NewAgreement(terms, 1, Optional.empty(), key));
		}
		assertThat(deals.of(ticket)).hasSize(2);
	}

	@Test
	void nobodyConfirmsWhatTheirOwnSideProposes() {
		var label = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		refuses(Why.OWN_SIDE, () -> deals.confirm(Cast.GIULIA, label));
		refuses(Why.OWN_SIDE, () -> deals.confirm(Cast.LUCA, label));
		refuses(Why.OWN_SIDE, () -> deals.decline(Cast.LUCA, label, "No"));
		refuses(Why.OTHER_SIDE, () -> deals.withdraw(Cast.ANNA, label));
		assertThat(deals.state(label)).isEqualTo(AgreementState.PROPOSED);
	}

	@Test
	void whatIsSettledStaysSettled() {
		var label = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		refuses(Why.SETTLED, () -> deals.decline(Cast.ANNA, label, "Ci ho ripensato"));
		refuses(Why.SETTLED, () -> deals.withdraw(Cast.GIULIA, label));
		var refund = deals.propose(Cast.ANNA, ticket, Deals.refund("20.00"));
		deals.withdraw(Cast.ANNA, refund);
		refuses(Why.SETTLED, () -> deals.confirm(Cast.GIULIA, refund));
		assertThat(deals.state(label)).isEqualTo(AgreementState.CONFIRMED);
		assertThat(deals.state(refund)).isEqualTo(AgreementState.WITHDRAWN);
	}

	@Test
	void whatBothConfirmedIsReplacedOnlyOnceBothConfirmTheOther() {
		var first = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.refund("20.00"));
		var second = deals.proposeInstead(Cast.ANNA, ticket, Deals.refund("30.00"), first);
		assertThat(deals.state(first)).isEqualTo(AgreementState.CONFIRMED);
		refuses(Why.NOT_IN_FORCE, () -> deals.proposeInstead(Cast.GIULIA, ticket, Deals.refund("25.00"), first));
		deals.decline(Cast.GIULIA, second, "Troppo");
		assertThat(deals.state(first)).isEqualTo(AgreementState.CONFIRMED);
		var third = deals.proposeInstead(Cast.GIULIA, ticket, Deals.refund("25.00"), first);
		deals.confirm(Cast.ANNA, third);
		assertThat(deals.state(first)).isEqualTo(AgreementState.SUPERSEDED);
		assertThat(deals.state(third)).isEqualTo(AgreementState.CONFIRMED);
		refuses(Why.NOT_IN_FORCE, () -> deals.proposeInstead(Cast.ANNA, ticket, Deals.refund("35.00"), first));
		assertThat(facts()).contains("AgreementSuperseded");
		assertThat(notes()).endsWith("AGREEMENT_CONFIRMED", "AGREEMENT_SUPERSEDED");
	}

	@Test
	void onlyWhatIsInForceInTheSameTicketIsReplaced() {
		var open = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		refuses(Why.NOT_IN_FORCE, () -> deals.proposeInstead(Cast.GIULIA, ticket, Deals.refund("1.00"), open));
		deals.confirm(Cast.ANNA, open);
		var other = stage.annaAsks("Altro", "E la cover?");
		refuses(Why.NOT_IN_FORCE, () -> deals.proposeInstead(Cast.GIULIA, other, Deals.refund("1.00"), open));
	}

	@Test
	void theMarketplaceActsForTheShopWhileItHasTakenOver() {
		var label = deals.propose(Cast.ANNA, ticket, Deals.LABEL);
		refuses(Why.NOT_YOURS_NOW, () -> deals.confirm(Cast.CARLA, label));
		stage.takeOver(Cast.CARLA, ticket);
		refuses(Why.NOT_YOURS_NOW, () -> deals.confirm(Cast.GIULIA, label));
		refuses(Why.NOT_YOURS_NOW, () -> deals.propose(Cast.GIULIA, ticket, Deals.LABEL));
		deals.confirm(Cast.CARLA, label);
		var refund = deals.propose(Cast.CARLA, ticket, Deals.refund("20.00"));
		stage.handBack(Cast.CARLA, ticket);
		refuses(Why.NOT_YOURS_NOW, () -> deals.propose(Cast.CARLA, ticket, Deals.LABEL));
		refuses(Why.OWN_SIDE, () -> deals.confirm(Cast.GIULIA, refund));
		deals.withdraw(Cast.GIULIA, refund);
		assertThat(deals.state(label)).isEqualTo(AgreementState.CONFIRMED);
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void strangersFindNothing(Cast stranger) {
		var label = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		assertThatExceptionOfType(AgreementNotFound.class).isThrownBy(() -> deals.confirm(stranger, label));
		assertThatExceptionOfType(AgreementNotFound.class).isThrownBy(() -> deals.withdraw(stranger, label));
		assertThatExceptionOfType(TicketNotFound.class).isThrownBy(() -> deals.propose(stranger, ticket, Deals.LABEL));
		assertThat(deals.state(label)).isEqualTo(AgreementState.PROPOSED);
	}

	@Test
	void itStandsOnAMessageThatIsThere() {
		for (var position : List.of(0, -1, 2)) {
			assertThatExceptionOfType(TicketNotFound.class).isThrownBy(() -> proposing.propose(Cast.ANNA.buyer(),
					ticket, new NewAgreement(Deals.LABEL, position, Optional.empty(), SubmissionKey.next())));
		}
	}

	@Test
	void whereNothingWasBoughtNobodyPays() {
		var offer = stage.askAboutOffer(Cast.ANNA, House.RIVA, "Tablet", "Quanto costa?");
		assertThatExceptionOfType(TermsRefused.class)
			.isThrownBy(() -> deals.propose(Cast.ANNA, offer, Deals.refund("1.00")))
			.matches((refused) -> refused.objections().contains(Objection.NO_ORDER));
		deals.propose(Cast.ANNA, offer, Deals.delivery("2026-02-01"));
	}

	/** After 23:00 in London it is tomorrow in Rome. */
	@Test
	void todayIsTodayWhereTheShopIs() {
		stage.waitUntil("2026-01-15T00:30");
		assertThatExceptionOfType(TermsRefused.class)
			.isThrownBy(() -> deals.propose(Cast.ANNA, ticket, Deals.delivery("2026-01-14")));
		deals.propose(Cast.ANNA, ticket, Deals.delivery("2026-01-15"));
	}

	/** Two agents of the shop, on two nodes for all they know. */
	@RepeatedTest(5)
	void ofTwoAtOnceOneIsFirstAndTheOtherHearsOfIt() throws Exception {
		var refund = deals.propose(Cast.ANNA, ticket, Deals.refund("20.00"));
		var refused = atOnce(() -> agreeing.confirm(Cast.GIULIA.member(), refund),
				() -> agreeing.decline(Cast.LUCA.member(), refund, Optional.of("Troppo")),
				() -> agreeing.withdraw(Cast.ANNA.buyer(), refund));
		assertThat(refused).hasSize(2)
			.allSatisfy((error) -> assertThat(error).isInstanceOfSatisfying(AgreementRefused.class,
					(refusal) -> assertThat(refusal.why()).isEqualTo(Why.SETTLED)));
		assertThat(jdbc.sql("select outcome from agreement_answers").query(String.class).list())
			.containsExactly(deals.state(refund).name());
		assertThat(notes()).hasSize(2);
	}

	@RepeatedTest(5)
	void ofTwoWhoReplaceTheSameAtOnceOneProposes() throws Exception {
		var first = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.refund("20.00"));
		var refused = atOnce(() -> proposeInstead(Cast.ANNA, "30.00", first),
				() -> proposeInstead(Cast.GIULIA, "25.00", first));
		assertThat(refused).singleElement()
			.isInstanceOfSatisfying(AgreementRefused.class,
					(refusal) -> assertThat(refusal.why()).isEqualTo(Why.NOT_IN_FORCE));
		assertThat(deals.of(ticket)).hasSize(2);
	}

	private TicketId proposeInstead(Cast person, String euros, AgreementId replaced) {
		proposing.propose(Deals.viewer(person), ticket,
				new NewAgreement(Deals.refund(euros), 1, Optional.of(replaced), SubmissionKey.next()));
		return ticket;
	}

	@SafeVarargs
	private static List<Throwable> atOnce(Callable<TicketId>... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		var errors = new ArrayList<Throwable>();
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await(30, TimeUnit.SECONDS);
				return doing.call();
			})).toList();
			for (var one : done) {
				try {
					one.get(60, TimeUnit.SECONDS);
				}
				catch (ExecutionException ex) {
					errors.add(ex.getCause());
				}
			}
		}
		return errors;
	}

	private static void refuses(Why why, Runnable doing) {
		assertThatExceptionOfType(AgreementRefused.class).isThrownBy(doing::run)
			.satisfies((refused) -> assertThat(refused.why()).isEqualTo(why));
	}

	private List<String> facts() {
		return jdbc.sql("select action from audit_entries where action like 'Agreement%' order by action")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private List<String> notes() {
		var details = threads.findVisibleTo(Cast.CARLA.administrator(), ticket).orElseThrow();
		return threads.read(details, Integer.MAX_VALUE, Integer.MAX_VALUE)
			.stream()
			.filter(Noted.class::isInstance)
			.map((entry) -> ((Noted) entry).kind())
			.toList();
	}

}
