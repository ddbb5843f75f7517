package market.helpdesk.screening;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.order.OrderId;
import market.helpdesk.screening.HeldMessage.Target;
import market.helpdesk.ticket.Destination;
import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Destination.InTicket;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MadeFrom;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Outgoing;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every message that was held, with what was decided of it, and those that are to be
 * decided. What was sent stays as it was; the schema has the last word on who was first.
 */
@Repository
class HeldMessages {

	private final JdbcClient jdbc;

	HeldMessages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a message, once for each form and what was written in it.
	 * @return the earlier one where the form was sent before
	 */
	HoldingBack.Held add(Outgoing outgoing, ScreeningId screening) {
		var id = HeldMessageId.next();
		var added = jdbc
			.sql("""
					insert into held_messages (shop_id, id, screening_id, author_id, ticket_id, order_id, topic, subject, body,
					  answers, saved_answer_id, saved_answer_name, saved_answer_unchanged, submission_key, after_position, sent_at)
					values (:shop, :id, :screening, :author, cast(:ticket as uuid), cast(:order as uuid), :topic, :subject, :body,
					  :answers::integer[], cast(:saved as uuid), :savedName, cast(:unchanged as boolean), :key, :position, :sentAt)
					on conflict (shop_id, author_id, submission_key) do nothing""")
			.params(parameters(outgoing))
			.param("id", id.id())
			.param("screening", screening.id())
			.update() == 1;
		return added ? new HoldingBack.Held(id, true) : new HoldingBack.Held(find(outgoing).orElseThrow(), false);
	}

	private static Map<String, @Nullable Object> parameters(Outgoing outgoing) {
		var parameters = new HashMap<String, @Nullable Object>(place(outgoing.to()));
		var message = outgoing.message();
		parameters.put("author", outgoing.author().account().id());
		parameters.put("body", message.body().text());
		parameters.put("answers", message.answers().toArray(Integer[]::new));
		parameters.put("saved", message.madeFrom().map(MadeFrom::savedAnswer).orElse(null));
		parameters.put("savedName", message.madeFrom().map(MadeFrom::name).orElse(null));
		parameters.put("unchanged", message.madeFrom().map(MadeFrom::unchanged).orElse(null));
		parameters.put("key", outgoing.key().id());
		parameters.put("sentAt", outgoing.sentAt().atOffset(ZoneOffset.UTC));
		return parameters;
	}

	private static Map<String, @Nullable Object> place(Destination to) {
		var place = new HashMap<String, @Nullable Object>();
		place.put("shop", to.shop().id());
		switch (to) {
			case InTicket ticket -> {
				place.put("ticket", ticket.ticket().id());
				place.put("order", null);
				place.put("topic", null);
				place.put("subject", null);
				place.put("position", ticket.messageCount());
			}
			case InNewTicket(var matter, var topic, var subject) -> {
				place.put("ticket", null);
				place.put("order", matter.order().map(OrderId::id).orElseThrow());
				place.put("topic", topic.name());
				place.put("subject", subject.text());
				place.put("position", 0);
			}
		}
		return place;
	}

	/** Finds the message of the same form with the same text in it. */
	Optional<HeldMessageId> find(Outgoing outgoing) {
		return jdbc.sql("""
				select id from held_messages
				where shop_id = :shop and author_id = :author and submission_key = :key""")
			.param("shop", outgoing.to().shop().id())
			.param("author", outgoing.author().account().id())
			.param("key", outgoing.key().id())
			.query(UUID.class)
			.optional()
			.map(HeldMessageId::new);
	}

	/** It is to be decided. */
	void enqueue(ShopId shop, HeldMessageId id, Instant sentAt) {
		jdbc.sql("insert into waiting_held_messages (shop_id, held_id, sent_at) values (:shop, :id, :sentAt)")
			.param("shop", shop.id())
			.param("id", id.id())
			.param("sentAt", sentAt.atOffset(ZoneOffset.UTC))
			.update();
		tally(shop, 1);
	}

	Optional<HeldMessage> find(HeldMessageId id) {
		return jdbc.sql("""
				select h.*, o.buyer_id, d.decision, d.reason, d.message_id, d.decided_by, d.decided_at
				from held_messages h
				left join orders o on o.shop_id = h.shop_id and o.id = h.order_id
				left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
				where h.id = :id""").param("id", id.id()).query(HeldMessages::heldMessage).optional();
	}

	/**
	 * Takes a message out of those that are to be decided. Of two who decide at once, one
	 * takes it.
	 * @return whether it was there to take
	 */
	boolean take(HeldMessage held) {
		return jdbc.sql("delete from waiting_held_messages where shop_id = :shop and held_id = :id")
			.param("shop", held.shop().id())
			.param("id", held.id().id())
			.update() == 1;
	}

	/** Keeps what was decided of a message that was taken. */
	void decide(HeldMessage decided) {
		var decision = decided.decision().orElseThrow();
		jdbc.sql(
				"""
						insert into held_message_decisions (shop_id, held_id, decision, reason, message_id, decided_by, decided_at)
						values (:shop, :id, :decision, :reason, cast(:message as uuid), :by, :at)""")
			.param("shop", decided.shop().id())
			.param("id", decided.id().id())
			.param("decision", decision.state().name())
			.param("reason", decision.reason().text())
			.param("message", decision.message().map(MessageId::id).orElse(null))
			.param("by", decision.by().id())
			.param("at", decision.at().atOffset(ZoneOffset.UTC))
			.update();
		tally(decided.shop(), -1);
	}

	private void tally(ShopId shop, int change) {
		jdbc.sql("""
				insert into held_message_tallies as t (shop_id, waiting) values (:shop, :change)
				on conflict (shop_id) do update set waiting = t.waiting + excluded.waiting""")
			.param("shop", shop.id())
			.param("change", change)
			.update();
	}

	private static HeldMessage heldMessage(ResultSet row, int number) throws SQLException {
		var shop = new ShopId(row.getObject("shop_id", UUID.class));
		return new HeldMessage(shop, new HeldMessageId(row.getObject("id", UUID.class)),
				new ScreeningId(row.getObject("screening_id", UUID.class)),
				new AccountId(row.getObject("author_id", UUID.class)), target(shop, row),
				new MessageBody(row.getString("body")), answers(row.getArray("answers")), madeFrom(row),
				new SubmissionKey(row.getObject("submission_key", UUID.class)), row.getInt("after_position"),
				instant(row, "sent_at"), decision(row));
	}

	private static Target target(ShopId shop, ResultSet row) throws SQLException {
		var ticket = row.getObject("ticket_id", UUID.class);
		if (ticket != null) {
			return new Target.Existing(new TicketId(ticket));
		}
		var matter = new Matter(shop, new AccountId(row.getObject("buyer_id", UUID.class)),
				Optional.of(new OrderId(row.getObject("order_id", UUID.class))), Optional.empty());
		return new Target.Opening(
				new InNewTicket(matter, Topic.valueOf(row.getString("topic")), new Subject(row.getString("subject"))));
	}

	private static List<Integer> answers(Array numbers) throws SQLException {
		return List.of((Integer[]) numbers.getArray());
	}

	private static Optional<MadeFrom> madeFrom(ResultSet row) throws SQLException {
		var saved = row.getObject("saved_answer_id", UUID.class);
		return (saved == null) ? Optional.empty() : Optional
			.of(new MadeFrom(saved, row.getString("saved_answer_name"), row.getBoolean("saved_answer_unchanged")));
	}

	static Optional<HeldDecision> decision(ResultSet row) throws SQLException {
		var decision = row.getString("decision");
		return (decision == null) ? Optional.empty()
				: Optional.of(new HeldDecision(HeldState.valueOf(decision), new HeldReason(row.getString("reason")),
						Optional.ofNullable(row.getObject("message_id", UUID.class)).map(MessageId::new),
						new AccountId(row.getObject("decided_by", UUID.class)), instant(row, "decided_at")));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
