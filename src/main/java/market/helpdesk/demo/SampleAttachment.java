package market.helpdesk.demo;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketLists;
import market.helpdesk.ticket.TicketSummary;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A buyer of the sample shows the scratch that he complained of. */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleAttachment implements SampleScene {

	private static final String BUYER = "marco";

	private static final String SUBJECT = "Display arrivato graffiato";

	private static final int LATEST = 50;

	private final People people;

	private final TicketLists tickets;

	private final Receiving receiving;

	private final Attaching attaching;

	private final Messaging messaging;

	SampleAttachment(People people, TicketLists tickets, Receiving receiving, Attaching attaching,
			Messaging messaging) {
		this.people = people;
		this.tickets = tickets;
		this.receiving = receiving;
		this.attaching = attaching;
		this.messaging = messaging;
	}

	/** Joins what waits for an answer already: no deadline is another for it. */
	@Override
	public void play(Instant now) {
		var buyer = new Buyer(people.named(BUYER).orElseThrow());
		var ticket = tickets.of(buyer, Optional.empty(), LATEST)
			.items()
			.stream()
			.filter((one) -> one.subject().startsWith(SUBJECT))
			.findFirst();
		ticket.ifPresent((complaint) -> show(buyer, complaint));
	}

	private void show(Buyer buyer, TicketSummary complaint) {
		var photo = receiving.receive(complaint.shop(), buyer.account(), "graffio.jpg",
				new ByteArrayInputStream(SamplePhoto.ofAScratch()));
		var message = NewMessage.of(new MessageBody("Ecco la foto del graffio, si vede bene in controluce."))
			.with(attaching.enclose(buyer.account(), List.of(photo)));
		messaging.post(buyer, complaint.id(), message, SubmissionKey.next());
	}

}
