package market.helpdesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.quality.Aspect;
import market.helpdesk.quality.Rating;
import market.helpdesk.standing.StandingJob;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketLists;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Buyers of the sample say what they think of answers, and the standings of its shops are
 * computed, with what could have been said of them on each day of the last months. It
 * comes last, so that it knows what all others do.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
@Order(Ordered.LOWEST_PRECEDENCE)
class SampleStanding implements SampleScene {

	private static final List<String> BUYERS = List.of("anna", "marco", "sara", "tomasz");

	private static final String UNHAPPY = "marco";

	private final Rating rating;

	private final TicketLists tickets;

	private final Threads threads;

	private final People people;

	private final StandingJob job;

	SampleStanding(Rating rating, TicketLists tickets, Threads threads, People people, StandingJob job) {
		this.rating = rating;
		this.tickets = tickets;
		this.threads = threads;
		this.people = people;
		this.job = job;
	}

	@Override
	public void play(Instant now) {
		BUYERS.forEach((name) -> rate(new Buyer(people.named(name).orElseThrow()), !name.equals(UNHAPPY)));
		job.sweep(now);
	}

	/** Their answers are complete, but for the unhappy one's latest, and clear. */
	private void rate(Buyer buyer, boolean happy) {
		var complete = happy;
		for (var ticket : tickets.of(buyer, Optional.empty(), 50).items()) {
			var answer = threads.findVisibleTo(buyer, ticket.id()).flatMap(this::lastAnswer);
			if (answer.isPresent()) {
				rating.rate(buyer, ticket.id(), String.valueOf(answer.get()),
						Map.of(Aspect.COMPLETE, complete, Aspect.CLEAR, true));
				complete = true;
			}
		}
	}

	private Optional<Integer> lastAnswer(TicketDetails ticket) {
		return threads.read(ticket, ticket.messageCount() + 1, ticket.messageCount())
			.stream()
			.filter((entry) -> entry instanceof Written written && written.side() == Side.SELLER)
			.map((entry) -> ((Written) entry).position())
			.max(Integer::compareTo);
	}

}
