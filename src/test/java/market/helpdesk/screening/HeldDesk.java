package market.helpdesk.screening;

import java.util.List;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Screened;
import market.helpdesk.ticket.Sending;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests do with messages that are held. */
public class HeldDesk {

	/** What a shop must not write. */
	public static final String PHONE = "347 555 0192";

	public static final String TEXT = "Il rimborso parte oggi. Per fare prima chiamami al " + PHONE + ".";

	private final Messaging messaging;

	private final DecidingHeld deciding;

	private final JdbcClient jdbc;

	public HeldDesk(Messaging messaging, DecidingHeld deciding, JdbcClient jdbc) {
		this.messaging = messaging;
		this.deciding = deciding;
		this.jdbc = jdbc;
	}

	/** Somebody of the shop sends a phone number, which is held. */
	public HeldMessageId hold(Cast seller, TicketId ticket) {
		return hold(seller, ticket, NewMessage.of(new MessageBody(TEXT)));
	}

	public HeldMessageId hold(Cast seller, TicketId ticket, NewMessage message) {
		return held(send(seller, ticket, message, SubmissionKey.next(), Intent.FOR_A_LOOK));
	}

	public Sending<Integer> send(Cast seller, TicketId ticket, NewMessage message, SubmissionKey form, Intent intent) {
		return messaging.post(seller.member(), ticket, message, form, intent);
	}

	/** Returns what was held. */
	public static HeldMessageId held(Sending<?> sending) {
		return switch (sending) {
			case Sending.KeptBack<?>(Screened.Held(var message)) -> message;
			default -> throw new AssertionError("It was not held: " + sending);
		};
	}

	public DecidingHeld.Outcome release(Cast administrator, HeldMessageId held) {
		return deciding.release(administrator.administrator(), held, new HeldReason("Nothing against it"));
	}

	public DecidingHeld.Outcome releaseMasked(Cast administrator, HeldMessageId held) {
		return deciding.releaseMasked(administrator.administrator(), held, new HeldReason("Not the number"));
	}

	public DecidingHeld.Outcome refuse(Cast administrator, HeldMessageId held) {
		return deciding.refuse(administrator.administrator(), held, new HeldReason("Write here only"));
	}

	/** The texts of a ticket's messages, in their order. */
	public List<String> thread(TicketId ticket) {
		return jdbc.sql("select body from messages where ticket_id = ? order by position")
			.param(ticket.id())
			.query((row, number) -> row.getString(1))
			.list();
	}

	public long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	/** How the violations stand that findings are suspected of. */
	public List<String> suspicions() {
		return jdbc
			.sql("select kind || ' ' || state from violation_register where kind <> 'LATE_RESPONSE' order by kind, id")
			.query((row, number) -> row.getString(1))
			.list();
	}

	public UUID onlyTicket() {
		return jdbc.sql("select id from tickets").query(UUID.class).single();
	}

}
