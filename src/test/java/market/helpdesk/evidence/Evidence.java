package market.helpdesk.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.account.Role;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.archive.Checkpointing;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;

import org.springframework.boot.test.context.TestComponent;

/** Tickets worth keeping, and their packs. */
@TestComponent
public class Evidence {

	public static final String WORDS = "Gdzie jest żółć? Kde je příšera? ¿Dónde está? Wo ist die Größe? Où est l’été ? Где мой телефон? Πού είναι;";

	private final Stage stage;

	private final Messaging messaging;

	private final Receiving receiving;

	private final Attaching attaching;

	private final Packing packing;

	private final Inspecting inspecting;

	private final Threads threads;

	private final Checkpointing checkpointing;

	private final Clock clock;

	Evidence(Stage stage, Messaging messaging, Receiving receiving, Attaching attaching, Packing packing,
			Inspecting inspecting, Threads threads, Checkpointing checkpointing, Clock clock) {
		this.stage = stage;
		this.messaging = messaging;
		this.receiving = receiving;
		this.attaching = attaching;
		this.packing = packing;
		this.inspecting = inspecting;
		this.threads = threads;
		this.checkpointing = checkpointing;
		this.clock = clock;
	}

	/**
	 * Anna asks, sends two files and gets an answer, which she flags; then she closes.
	 */
	public TicketId story() {
		var ticket = stage.annaAsksPoints("Rimborso", "Due domande:", "Quando arriva?", "Quanto?");
		stage.waitUntil("2026-01-14T11:00");
		attach(Cast.ANNA, ticket, WORDS, "graffio.jpg", SampleFiles.jpeg(64, 48));
		attach(Cast.ANNA, ticket, "E lo scontrino", "scontrino.pdf", SampleFiles.pdf());
		stage.waitUntil("2026-01-14T15:30");
		stage.answer(Cast.LUCA, ticket, "Il rimborso è partito ieri.", 1);
		stage.flag(Cast.ANNA, ticket, 4, FlagKind.VAGUE);
		stage.waitUntil("2026-01-14T16:00");
		stage.write(Cast.GIULIA, ticket, "Sono 412,00 euro.");
		return ticket;
	}

	/** The same, in a checkpoint with others. */
	public TicketId coveredStory() {
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		var ticket = story();
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Ricarica", "Quanto dura?");
		checkpointing.run(clock.instant());
		return ticket;
	}

	public void attach(Cast author, TicketId ticket, String body, String name, byte[] content) {
		var upload = receiving.receive(House.RIVA.id(), author.id(), name, new ByteArrayInputStream(content));
		messaging.post(participant(author), ticket,
				NewMessage.of(new MessageBody(body)).with(attaching.enclose(author.id(), List.of(upload))),
				SubmissionKey.next());
	}

	/** What somebody gets, who gives a reason where one is asked for. */
	public byte[] packOf(Cast reader, TicketId ticket) {
		var bytes = new ByteArrayOutputStream();
		try (var pack = pack(reader, ticket)) {
			pack.writeTo(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	public Pack pack(Cast reader, TicketId ticket) {
		if (reader.role() != Role.ADMIN) {
			return packing.pack(participant(reader), ticket);
		}
		var inspector = reader.administrator();
		inspecting.inspect(inspector, ticket, InspectionReason.DISPUTE, "");
		var grounds = inspecting.grounds(inspector, threads.findVisibleTo(inspector, ticket).orElseThrow());
		return packing.pack(inspector, ticket, grounds.orElseThrow());
	}

	private static Participant participant(Cast person) {
		return (person.role() == Role.BUYER) ? person.buyer() : person.member();
	}

}
