package market.helpdesk.agreement;

import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the database takes from nobody, whatever the application thinks. */
@HelpdeskTest
class AgreementSchemaTests {

	private final Stage stage;

	private final JdbcClient jdbc;

	private final Deals deals;

	private TicketId ticket;

	AgreementSchemaTests(Stage stage, Proposing proposing, Agreeing agreeing, AgreementLists lists, Threads threads,
			JdbcClient jdbc) {
		this.stage = stage;
		this.jdbc = jdbc;
		this.deals = new Deals(proposing, agreeing, lists, threads);
	}

	@BeforeEach
	void annaAsks() {
		ticket = stage.annaAsks("Reso", "Chi paga la spedizione?");
	}

	@Test
	void nobodyConfirmsTheirOwn() {
		var label = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		refuses("agreements_are_answered_by_the_other_side", () -> answer(label, "CONFIRMED", "SHOP", "SHOP"));
		refuses("agreements_are_answered_by_the_other_side", () -> answer(label, "DECLINED", "SHOP", "SHOP"));
		refuses("agreements_are_answered_by_the_other_side", () -> answer(label, "WITHDRAWN", "SHOP", "BUYER"));
		refuses("agreement_answers_shop_id_agreement_id_proposed_for_fkey",
				() -> answer(label, "CONFIRMED", "BUYER", "SHOP"));
	}

	@Test
	void nothingIsAnsweredTwice() {
		var label = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		refuses("agreement_answers_pkey", () -> answer(label, "CONFIRMED", "SHOP", "BUYER"));
		refuses("agreement_answers_pkey", () -> answer(label, "DECLINED", "SHOP", "BUYER"));
		refuses("agreement_answers_pkey", () -> answer(label, "WITHDRAWN", "SHOP", "SHOP"));
	}

	@Test
	void theRegisterFollowsTheAnswersStepByStep() {
		var open = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		for (var state : new String[] { "CONFIRMED", "DECLINED", "WITHDRAWN", "SUPERSEDED", "PROPOSED" }) {
			refuses("does not become", () -> register(open, state));
		}
		deals.confirm(Cast.ANNA, open);
		for (var state : new String[] { "PROPOSED", "DECLINED", "WITHDRAWN", "SUPERSEDED", "CONFIRMED" }) {
			refuses("does not become", () -> register(open, state));
		}
	}

	@Test
	void onlyWhatIsConfirmedIsSuperseded() {
		var open = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		refuses("agreements_supersede_confirmed_ones", () -> insert("OTHER", "w", open, ticket));
		deals.decline(Cast.ANNA, open, "No");
		refuses("agreements_supersede_confirmed_ones", () -> insert("OTHER", "w", open, ticket));
		var agreed = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		var other = stage.annaAsks("Altro", "E la cover?");
		refuses("agreements_shop_id_supersedes_ticket_id_fkey", () -> insert("OTHER", "w", agreed, other));
	}

	@Test
	void twoNeverSupersedeTheSame() {
		var agreed = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		deals.proposeInstead(Cast.ANNA, ticket, Deals.refund("20.00"), agreed);
		var another = insert("OTHER", "w", agreed, ticket);
		refuses("agreement_register_successors", () -> jdbc.sql("""
				insert into agreement_register (shop_id, id, ticket_id, buyer_id, party, state, supersedes, proposed_at)
				values (?, ?, ?, ?, 'BUYER', 'PROPOSED', ?, '2026-01-14Z')""")
			.params(Cast.House.RIVA.id().id(), another, ticket.id(), Cast.ANNA.id().id(), agreed.id())
			.update());
	}

	@ParameterizedTest
	@CsvSource({ "PRICE_REDUCTION, w", "PRICE_REDUCTION, ad", "REFUND, d", "REPLACEMENT, a", "RETURN_SHIPPING, a",
			"RETURN_SHIPPING, wd", "OTHER, ad", "DELIVERY_DATE, w", "DELIVERY_DATE, da", "REPAIR_TERM, w",
			"REPAIR_TERM, da" })
	void everyKindSaysWhatItNeeds(String kind, String said) {
		refuses("agreements_say_what_their_kind_needs", () -> insert(kind, said, null, ticket));
	}

	@Test
	void itStandsOnAMessageOfItsTicket() {
		refuses("agreements_shop_id_ticket_id_position_fkey", () -> insert("OTHER", "w", null, ticket, 2, "20"));
		refuses("agreements_amount_check", () -> insert("REFUND", "a", null, ticket, 1, "0"));
		refuses("agreements_amount_check", () -> insert("REFUND", "a", null, ticket, 1, "-5"));
	}

	@Test
	void theTermsNeverChange() {
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		for (var change : new String[] { "update agreements set terms = 'x'", "delete from agreements",
				"update agreement_answers set outcome = 'DECLINED'", "delete from agreement_answers",
				"delete from agreement_register", "update agreement_register set buyer_id = buyer_id" }) {
			refuses("permission denied", () -> jdbc.sql(change).update());
		}
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> Stage.asOwner("update agreements set terms = 'x'"))
			.withMessageContaining("permanent");
	}

	private UUID insert(String kind, String said, @Nullable AgreementId supersedes, TicketId where) {
		return insert(kind, said, supersedes, where, 1, "20");
	}

	private UUID insert(String kind, String said, @Nullable AgreementId supersedes, TicketId where, int position,
			String amount) {
		var id = UUID.randomUUID();
		jdbc.sql("""
				insert into agreements (shop_id, id, ticket_id, position, order_id, kind, terms, amount, currency, day,
				  party, side, proposed_by, proposed_at, supersedes, submission_key)
				values (:shop, :id, :ticket, :position, :order, :kind, :terms, :amount::numeric, :currency, :day::date,
				  'BUYER', 'BUYER', :by, '2026-01-14 09:00Z', :supersedes, :id)""")
			.param("shop", Cast.House.RIVA.id().id())
			.param("id", id)
			.param("ticket", where.id())
			.param("position", position)
			.param("order", UUID.nameUUIDFromBytes(Stage.ANNAS_ORDER.getBytes()))
			.param("kind", kind)
			.param("terms", said.contains("w") ? "A voce" : null)
			.param("amount", said.contains("a") ? amount : null)
			.param("currency", said.contains("a") ? "EUR" : null)
			.param("day", said.contains("d") ? "2026-01-20" : null)
			.param("by", Cast.ANNA.id().id())
			.param("supersedes", (supersedes != null) ? supersedes.id() : null)
			.update();
		return id;
	}

	private void answer(AgreementId id, String outcome, String proposedFor, String party) {
		jdbc.sql("""
				insert into agreement_answers (shop_id, agreement_id, outcome, proposed_for, party, side, answered_by,
				  answered_at)
				values (?, ?, ?, ?, ?, ?, ?, '2026-01-14 09:00Z')""")
			.params(Cast.House.RIVA.id().id(), id.id(), outcome, proposedFor, party,
					party.equals("BUYER") ? "BUYER" : "SELLER", Cast.ANNA.id().id())
			.update();
	}

	private void register(AgreementId id, String state) {
		jdbc.sql("update agreement_register set state = ? where id = ?").params(state, id.id()).update();
	}

	private static void refuses(String why, Runnable doing) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(doing::run)
			.satisfies((refused) -> assertThat(refused.getMostSpecificCause().getMessage()).contains(why));
	}

}
