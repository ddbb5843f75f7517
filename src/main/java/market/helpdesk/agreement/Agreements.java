package market.helpdesk.agreement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every agreement, each found only by those between whom it is: the terms and what was
 * said to them for ever, and where they stand now.
 */
@Repository
class Agreements {

	/** What a viewer may know of; {@code r} is the register. */
	static String visibleTo(Viewer viewer) {
		return switch (viewer) {
			case Buyer buyer -> "r.buyer_id = :viewer";
			case Member member -> "r.shop_id in (:shops)";
			case Inspector inspector -> "true";
		};
	}

	static List<UUID> shopsOf(Viewer viewer) {
		return (viewer instanceof Member member) ? member.shopIds() : List.of();
	}

	private final JdbcClient jdbc;

	Agreements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds an agreement to answer it, and keeps everyone else from doing anything in its
	 * ticket until the transaction ends. It is read after that: whoever had to wait sees
	 * what the others did.
	 */
	Optional<Agreement> lockVisibleTo(Writer viewer, AgreementId id) {
		record Place(UUID shop, UUID ticket) {
		}
		return jdbc.sql("""
				select t.shop_id as shop, t.id as ticket from agreement_register r
				join tickets t on t.shop_id = r.shop_id and t.id = r.ticket_id
				where r.id = :id and %s for no key update of t""".formatted(visibleTo(viewer)))
			.param("id", id.id())
			.param("viewer", viewer.account().id())
			.param("shops", shopsOf(viewer))
			.query(Place.class)
			.optional()
			.flatMap((place) -> find(new ShopId(place.shop()), new TicketId(place.ticket()), id));
	}

	/** Keeps everyone else from doing anything in a ticket until the transaction ends. */
	void lock(TicketDetails ticket) {
		jdbc.sql("select id from tickets where shop_id = :shop and id = :ticket for no key update")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.query(UUID.class)
			.single();
	}

	Optional<Agreement> find(ShopId shop, TicketId ticket, AgreementId id) {
		return jdbc.sql("""
				select r.*, a.kind, a.terms, a.amount, a.currency, a.day from agreement_register r
				join agreements a on a.shop_id = r.shop_id and a.id = r.id
				where r.shop_id = :shop and r.id = :id and r.ticket_id = :ticket""")
			.param("shop", shop.id())
			.param("id", id.id())
			.param("ticket", ticket.id())
			.query(Agreements::agreement)
			.optional();
	}

	/** Finds what somebody has proposed with just that form before. */
	Optional<AgreementId> findSubmitted(TicketDetails ticket, AccountId by, SubmissionKey key) {
		return jdbc.sql("""
				select id from agreements where shop_id = :shop and ticket_id = :ticket
				  and proposed_by = :by and submission_key = :key""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("by", by.id())
			.param("key", key.id())
			.query((row, number) -> new AgreementId(row.getObject("id", UUID.class)))
			.optional();
	}

	/** Returns whether a proposal that would replace this agreement waits already. */
	boolean hasOpenSuccessor(Agreement agreement) {
		return jdbc.sql("""
				select exists (select from agreement_register where shop_id = :shop and supersedes = :id
				  and state = 'PROPOSED')""")
			.param("shop", agreement.shop().id())
			.param("id", agreement.id().id())
			.query(Boolean.class)
			.single();
	}

	void add(TicketDetails ticket, Agreement agreement, NewAgreement proposed, Author by, Instant at) {
		var terms = agreement.terms();
		jdbc.sql("""
				insert into agreements (shop_id, id, ticket_id, position, order_id, kind, terms, amount, currency, day,
				  party, side, proposed_by, proposed_at, supersedes, submission_key)
				values (:shop, :id, :ticket, :position, :order, :kind, :terms, :amount, :currency, :day,
				  :party, :side, :by, :at, :supersedes, :key)""")
			.param("shop", agreement.shop().id())
			.param("id", agreement.id().id())
			.param("ticket", agreement.ticket().id())
			.param("position", proposed.position())
			.param("order", ticket.order().map((order) -> order.id().id()).orElse(null))
			.param("kind", terms.kind().name())
			.param("terms", terms.words().orElse(null))
			.param("amount", terms.amount().map(Money::amount).orElse(null))
			.param("currency", terms.amount().map((amount) -> amount.currency().getCurrencyCode()).orElse(null))
			.param("day", terms.day().orElse(null))
			.param("party", agreement.party().name())
			.param("side", by.side().name())
			.param("by", by.account().id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("supersedes", agreement.supersedes().map(AgreementId::id).orElse(null))
			.param("key", proposed.key().id())
			.update();
		register(ticket, agreement, at);
	}

	private void register(TicketDetails ticket, Agreement agreement, Instant at) {
		jdbc.sql("""
				insert into agreement_register (shop_id, id, ticket_id, order_id, buyer_id, party, state, supersedes,
				  proposed_at)
				values (:shop, :id, :ticket, :order, :buyer, :party, :state, :supersedes, :at)""")
			.param("shop", agreement.shop().id())
			.param("id", agreement.id().id())
			.param("ticket", agreement.ticket().id())
			.param("order", ticket.order().map((order) -> order.id().id()).orElse(null))
			.param("buyer", ticket.buyer().id())
			.param("party", agreement.party().name())
			.param("state", agreement.state().name())
			.param("supersedes", agreement.supersedes().map(AgreementId::id).orElse(null))
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Puts down for ever what was said to a proposal. */
	void answer(Agreement agreement, AgreementAnswer answer, Author by, Optional<String> word, Instant at) {
		jdbc.sql("""
				insert into agreement_answers (shop_id, agreement_id, outcome, proposed_for, party, side, answered_by,
				  answered_at, word)
				values (:shop, :id, :outcome, :proposedFor, :party, :side, :by, :at, :word)""")
			.param("shop", agreement.shop().id())
			.param("id", agreement.id().id())
			.param("outcome", answer.name())
			.param("proposedFor", agreement.party().name())
			.param("party", Party.of(by.side()).name())
			.param("side", by.side().name())
			.param("by", by.account().id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("word", word.orElse(null))
			.update();
	}

	/** Returns whether somebody has said just that to a proposal before. */
	boolean isAnswered(Agreement agreement, AgreementAnswer answer, AccountId by) {
		return jdbc.sql("""
				select exists (select from agreement_answers where shop_id = :shop and agreement_id = :id
				  and outcome = :outcome and answered_by = :by)""")
			.param("shop", agreement.shop().id())
			.param("id", agreement.id().id())
			.param("outcome", answer.name())
			.param("by", by.id())
			.query(Boolean.class)
			.single();
	}

	/** Keeps where an agreement stands now. */
	void keep(Agreement agreement) {
		jdbc.sql("update agreement_register set state = :state where shop_id = :shop and id = :id")
			.param("state", agreement.state().name())
			.param("shop", agreement.shop().id())
			.param("id", agreement.id().id())
			.update();
	}

	private static Agreement agreement(ResultSet row, int number) throws SQLException {
		return new Agreement(new AgreementId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), new TicketId(row.getObject("ticket_id", UUID.class)),
				terms(row), Party.valueOf(row.getString("party")), AgreementState.valueOf(row.getString("state")),
				Optional.ofNullable(row.getObject("supersedes", UUID.class)).map(AgreementId::new));
	}

	static AgreementTerms terms(ResultSet row) throws SQLException {
		return new AgreementTerms(AgreementKind.valueOf(row.getString("kind")),
				Optional.ofNullable(row.getString("terms")), amount(row),
				Optional.ofNullable(row.getObject("day", LocalDate.class)));
	}

	/** With as many digits as the currency has, however many the column keeps. */
	private static Optional<Money> amount(ResultSet row) throws SQLException {
		var code = row.getString("currency");
		if (code == null) {
			return Optional.empty();
		}
		var currency = Currency.getInstance(code);
		var amount = row.getObject("amount", BigDecimal.class);
		return Optional.of(new Money(amount.setScale(Math.max(0, currency.getDefaultFractionDigits())), currency));
	}

}
