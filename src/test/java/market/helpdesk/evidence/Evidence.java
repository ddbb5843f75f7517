package market.helpdesk.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import market.helpdesk.Cast.House;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.account.Role;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.aftersales.CaseDesk;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.aftersales.UpdateClock;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.archive.Checkpointing;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.privacy.Retention;
import market.helpdesk.privacy.Undecided;
import market.helpdesk.quality.Aspect;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.Rating;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets worth keeping, and their packs. */
@TestComponent
public class Evidence {

	public static final String WORDS = "Gdzie jest żółć? Kde je příšera? ¿Dónde está? Wo ist die Größe? Où est l’été ? Где мой телефон? Πού είναι;";

	/** No letter of our markets: the PDF has a sign for it. */
	public static final String OUTSIDE_THE_FONT = "Grazie 🦊 汉";

	private final Stage stage;

	private final Deals deals;

	private final CaseDesk cases;

	private final HeldDesk desk;

	private final Rating rating;

	private final Places places;

	private final EvidenceSettings settings;

	private final Undecided undecided;

	private final Retention retention;

	private final Messaging messaging;

	private final Receiving receiving;

	private final Attaching attaching;

	private final Packing packing;

	private final Inspecting inspecting;

	private final Threads threads;

	private final Checkpointing checkpointing;

	private final Clock clock;

	Evidence(Stage stage, Messaging messaging, Receiving receiving, Attaching attaching, Packing packing,
			Inspecting inspecting, Threads threads, Checkpointing checkpointing, Clock clock, Proposing proposing,
			Agreeing agreeing, AgreementLists agreements, CaseOpening opening, CaseWork work, Cases cases,
			UpdateClock updates, DecidingHeld held, Rating rating, Undecided undecided, Retention retention,
			JdbcClient jdbc, Places places, EvidenceSettings settings) {
		this.places = places;
		this.settings = settings;
		this.deals = new Deals(proposing, agreeing, agreements, threads);
		this.cases = new CaseDesk(opening, work, cases, updates, clock);
		this.desk = new HeldDesk(messaging, held, jdbc);
		this.rating = rating;
		this.undecided = undecided;
		this.retention = retention;
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

	/**
	 * All that can be in a ticket: the same, and a rated answer, agreements, a case with
	 * its stages, a held message, and a ticket that was taken over and handed back.
	 */
	public TicketId wholeStory() {
		var ticket = story();
		rating.rate(Cast.ANNA.buyer(), ticket, "4", Map.of(Aspect.COMPLETE, true));
		stage.write(Cast.ANNA, ticket, OUTSIDE_THE_FONT);
		agreements(ticket);
		repair(ticket);
		desk.hold(Cast.LUCA, ticket);
		stage.waitUntil("2026-01-20T10:00");
		stage.sweep();
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.CARLA, ticket, "Rispondiamo noi.");
		stage.handBack(Cast.CARLA, ticket);
		return ticket;
	}

	private void agreements(TicketId ticket) {
		var label = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		deals.decline(Cast.ANNA, deals.propose(Cast.GIULIA, ticket, Deals.refund("80.00")), "Troppo poco");
		deals.withdraw(Cast.GIULIA, deals.propose(Cast.GIULIA, ticket, Deals.delivery("2026-02-02")));
		deals.confirm(Cast.ANNA, deals.proposeInstead(Cast.GIULIA, ticket,
				Deals.words(AgreementKind.RETURN_SHIPPING, "Ritiro a casa"), label));
	}

	private void repair(TicketId ticket) {
		var repair = cases.open(Cast.ANNA, ticket, CaseKind.WARRANTY);
		List.of(CaseStage.RECEIVED, CaseStage.STARTED, CaseStage.SENT)
			.forEach((reached) -> cases.reach(Cast.GIULIA, repair, reached));
		cases.close(Cast.GIULIA, repair, CaseOutcome.REPAIRED);
	}

	/** All places where packs are put together are taken, until they are given back. */
	public Runnable takePlaces() {
		IntStream.range(0, settings.atOnce()).forEach((place) -> places.take());
		return () -> IntStream.range(0, settings.atOnce()).forEach((place) -> places.giveBack());
	}

	/** The same, in a checkpoint. */
	public TicketId coveredWholeStory() {
		var ticket = wholeStory();
		checkpointing.run(clock.instant());
		return ticket;
	}

	/** What was kept for as long as it has to be is erased. */
	public void erase() {
		undecided.decide();
		stage.waitUntil("2036-02-01T10:00");
		retention.run(clock.instant());
		checkpointing.run(clock.instant());
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
