package market.helpdesk.journeys;

import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Monday morning in January at Riva's, 11:17: one answer is late, two are due before
 * 15:00, two have time; others wait for their buyers or are closed.
 */
class MondayMorning {

	/** What there is to say about the ticket that the screenshot shows. */
	static final String REFUND = "Reso: quando arriva il rimborso?";

	static final String SCRATCH = "Display arrivato graffiato, vorrei la sostituzione";

	private static final Buyer CHIARA = new Buyer(new AccountId(UUID.nameUUIDFromBytes("chiara".getBytes())));

	private static final Buyer LUCA = new Buyer(new AccountId(UUID.nameUUIDFromBytes("luca.ferri".getBytes())));

	private static final Buyer SARA = new Buyer(new AccountId(UUID.nameUUIDFromBytes("sara".getBytes())));

	private static final Buyer PAOLO = new Buyer(new AccountId(UUID.nameUUIDFromBytes("paolo".getBytes())));

	private final Stage stage;

	private final Opening opening;

	private final Messaging messaging;

	private final Orders orders;

	private final Threads threads;

	private final JdbcClient jdbc;

	MondayMorning(Stage stage, Opening opening, Messaging messaging, Orders orders, Threads threads, JdbcClient jdbc) {
		this.stage = stage;
		this.opening = opening;
		this.messaging = messaging;
		this.orders = orders;
		this.threads = threads;
		this.jdbc = jdbc;
	}

	/** Lets the week before pass, and stops the clock. */
	Tickets begin() {
		buyersArrive();
		var closed = lastWeek();
		var refund = theRefund();
		stage.waitUntil("2026-01-16T08:05");
		var scratch = open(Cast.MARCO.buyer(), Stage.MARCOS_ORDER, Topic.COMPLAINT, SCRATCH,
				"Ho aperto il pacco stamattina e lo schermo ha un graffio evidente nell'angolo in alto a destra. "
						+ "Vorrei una sostituzione, non un rimborso: il telefono mi serve.");
		stage.waitUntil("2026-01-16T13:05");
		stage.write(Cast.ANNA, refund, "Grazie! Mancano ancora le risposte alle domande 2 e 3.");
		stage.waitUntil("2026-01-16T14:47");
		open(LUCA, "IT-203310", Topic.WARRANTY, "La batteria dura pochissimo",
				"Dopo due settimane la batteria è già al 79%, rientra nella garanzia?");
		theWeekend();
		stage.waitUntil("2026-01-19T11:17");
		stage.sweep();
		return new Tickets(refund, scratch, closed);
	}

	private void buyersArrive() {
		enter(CHIARA, "chiara", "Chiara Fontana");
		enter(LUCA, "luca.ferri", "Luca Ferri");
		enter(SARA, "sara", "Sara Gallo");
		enter(PAOLO, "paolo", "Paolo Neri");
		sell("IT-204410", CHIARA, "iPhone 12 mini, 64 GB", "289.00");
		sell("IT-203310", LUCA, "Galaxy S21, 128 GB", "259.00");
		sell("IT-205002", SARA, "Pixel 7a, 128 GB", "318.00");
	}

	private TicketId lastWeek() {
		stage.waitUntil("2026-01-12T09:10");
		var invoice = open(CHIARA, "IT-204410", Topic.ORDER, "Fattura intestata all'azienda",
				"Buongiorno, potete intestare la fattura alla mia azienda? Vi scrivo qui i dati.");
		stage.waitUntil("2026-01-12T15:32");
		stage.write(Cast.LUCA, invoice, "Certo. Ci servono la partita IVA e il codice destinatario.");
		stage.waitUntil("2026-01-13T10:20");
		var cover = open(Cast.ANNA.buyer(), House.RIVA, "iPhone 13, 128 GB", "La cover è compresa?",
				"Nella foto si vede una cover trasparente: è compresa?");
		stage.waitUntil("2026-01-13T11:02");
		stage.write(Cast.LUCA, cover, "Sì, cover e cavo sono nella scatola.");
		stage.waitUntil("2026-01-13T18:40");
		messaging.close(Cast.ANNA.buyer(), cover);
		stage.waitUntil("2026-01-14T12:05");
		var address = open(SARA, "IT-205002", Topic.SHIPPING, "Cambio indirizzo di consegna",
				"Posso farlo consegnare in ufficio?");
		stage.waitUntil("2026-01-14T12:40");
		stage.write(Cast.GIULIA, address, "Fatto: il corriere ha il nuovo indirizzo.");
		return cover;
	}

	private TicketId theRefund() {
		stage.waitUntil("2026-01-14T13:05");
		var refund = open(Cast.ANNA.buyer(), Stage.ANNAS_ORDER, Topic.RETURN, REFUND,
				"Buongiorno, ho tre domande sul mio reso:\n1. Avete ricevuto il pacco?\n2. Quando parte il rimborso?\n"
						+ "3. Su quale carta arriva?");
		stage.waitUntil("2026-01-15T09:42");
		stage.write(Cast.GIULIA, refund, "Buongiorno Anna, sì, il pacco è arrivato stamattina ed è in controllo.");
		return refund;
	}

	private void theWeekend() {
		stage.waitUntil("2026-01-17T16:30");
		open(PAOLO, House.RIVA, "iPhone 14, 128 GB", "È compatibile con eSIM?",
				"Vorrei sapere se il modello venduto supporta la doppia SIM");
		stage.waitUntil("2026-01-19T09:18");
		var tracking = open(SARA, "IT-205002", Topic.SHIPPING, "Numero di tracking",
				"Buongiorno, potete darmi il numero di tracking?");
		threads.markRead(Cast.GIULIA.member(), threads.findVisibleTo(Cast.GIULIA.member(), tracking).orElseThrow());
	}

	private TicketId open(Buyer buyer, String order, Topic topic, String subject, String body) {
		var matter = Matter.of(orders.findVisibleTo(buyer, order).orElseThrow());
		return opening
			.open(buyer, matter, topic, new Subject(subject), NewMessage.of(new MessageBody(body)),
					SubmissionKey.next())
			.sent();
	}

	private TicketId open(Buyer buyer, House house, String offer, String subject, String body) {
		var matter = Matter.of(house.id(), buyer.account(), new Offer(offer));
		return opening
			.open(buyer, matter, Topic.QUESTION, new Subject(subject), NewMessage.of(new MessageBody(body)),
					SubmissionKey.next())
			.sent();
	}

	private void enter(Buyer buyer, String username, String name) {
		jdbc.sql("""
				insert into accounts (id, marketplace_id, username, name, role, password_hash)
				values (?, ?, ?, ?, 'BUYER', null)""").params(buyer.account().id(), username, username, name).update();
	}

	private void sell(String number, Buyer buyer, String item, String total) {
		jdbc.sql("""
				insert into orders (shop_id, id, number, buyer_id, item, total, currency, placed_at, delivered_at)
				values (?, ?, ?, ?, ?, ?::numeric, 'EUR', '2026-01-05 10:00Z', '2026-01-09 09:00Z')""")
			.params(House.RIVA.id().id(), UUID.nameUUIDFromBytes(number.getBytes()), number, buyer.account().id(), item,
					total)
			.update();
	}

	/** Those that somebody opens. */
	record Tickets(TicketId refund, TicketId scratch, TicketId closed) {
	}

}
