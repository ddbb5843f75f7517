package market.helpdesk.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.screening.HeldMessage.Target;
import market.helpdesk.ticket.Clearance;
import market.helpdesk.ticket.DeliveredMessage;
import market.helpdesk.ticket.Delivering;
import market.helpdesk.ticket.HeldCounts;
import market.helpdesk.ticket.HeldEnclosures;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.OpeningPermit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding held messages, which is the administrators' to do: each is decided once, by
 * whoever comes first.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class DecidingHeld {

	private final HeldMessages messages;

	private final ScreeningRecords screenings;

	private final HeldEnclosures enclosures;

	private final Delivering delivering;

	private final OpeningPermit permit;

	private final HeldCounts counts;

	private final HeldNews news;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecidingHeld(HeldMessages messages, ScreeningRecords screenings, HeldEnclosures enclosures, Delivering delivering,
			OpeningPermit permit, HeldCounts counts, HeldNews news, ApplicationEventPublisher events, Clock clock) {
		this.messages = messages;
		this.screenings = screenings;
		this.enclosures = enclosures;
		this.delivering = delivering;
		this.permit = permit;
		this.counts = counts;
		this.news = news;
		this.events = events;
		this.clock = clock;
	}

	/** What became of an administrator's decision. */
	public enum Outcome {

		/** It is decided so. */
		DONE,

		/** It had been decided before, so or otherwise. */
		DECIDED_BEFORE,

		/** The marketplace has taken its ticket over, in which the shop only reads. */
		TAKEN_OVER,

		/** Nothing in it would be hidden, so it can't go out as if something were. */
		NOTHING_HIDDEN,

		/** Its shop may open no tickets now. */
		SUSPENDED

	}

	/**
	 * Lets a message go out as it was: it was no way around the platform.
	 * @throws HeldMessageNotFound if there is none
	 */
	public Outcome release(Administrator administrator, HeldMessageId id, HeldReason reason) {
		return release(id, false, new Clearance(administrator.account(), reason.text(), clock.instant()));
	}

	/**
	 * Lets a message go out without what was found in it.
	 * @throws HeldMessageNotFound if there is none
	 */
	public Outcome releaseMasked(Administrator administrator, HeldMessageId id, HeldReason reason) {
		return release(id, true, new Clearance(administrator.account(), reason.text(), clock.instant()));
	}

	/** The ticket is locked before anything else, as by everyone who writes in it. */
	private Outcome release(HeldMessageId id, boolean masked, Clearance clearance) {
		var held = find(id);
		if (held.isDecided()) {
			return Outcome.DECIDED_BEFORE;
		}
		if (masked && !hides(held)) {
			return Outcome.NOTHING_HIDDEN;
		}
		var hindrance = hindrance(held, clearance.at());
		if (hindrance.isPresent()) {
			return hindrance.get();
		}
		if (!messages.take(held)) {
			return Outcome.DECIDED_BEFORE;
		}
		var message = deliver(held, masked, clearance);
		held.to().existing().ifPresent((ticket) -> counts.remove(held.shop(), ticket));
		decide(held, HeldDecision.released(masked, new HeldReason(clearance.reason()), message, clearance.by(),
				clearance.at()));
		tell(held, masked, message, clearance);
		return Outcome.DONE;
	}

	private Optional<Outcome> hindrance(HeldMessage held, Instant at) {
		return switch (held.to()) {
			case Target.Existing(var ticket) ->
				delivering.lock(held.shop(), ticket) ? Optional.empty() : Optional.of(Outcome.TAKEN_OVER);
			case Target.Opening opening ->
				permit.mayOpen(held.shop(), at) ? Optional.empty() : Optional.of(Outcome.SUSPENDED);
		};
	}

	/**
	 * Keeps a message from ever going out.
	 * @throws HeldMessageNotFound if there is none
	 */
	public Outcome refuse(Administrator administrator, HeldMessageId id, HeldReason reason) {
		var now = clock.instant();
		var held = find(id);
		if (held.isDecided() || !messages.take(held)) {
			return Outcome.DECIDED_BEFORE;
		}
		decide(held, HeldDecision.refused(reason, administrator.account(), now));
		events.publishEvent(
				new HeldMessageRefused(held.shop(), held.to().existing(), id, reason, administrator.account(), now));
		return Outcome.DONE;
	}

	private HeldMessage find(HeldMessageId id) {
		return messages.find(id).orElseThrow(() -> new HeldMessageNotFound(id));
	}

	private MessageId deliver(HeldMessage held, boolean masked, Clearance clearance) {
		var words = words(held, masked);
		var delivered = new DeliveredMessage(held.author(), words.message(), held.key(), held.afterPosition(),
				held.sentAt(), held.screening().id(), masked, clearance);
		return switch (held.to()) {
			case Target.Existing(var ticket) -> delivering.deliver(held.shop(), ticket, delivered);
			case Target.Opening opening -> delivering.open(words.opened().orElseThrow(), delivered);
		};
	}

	private Words words(HeldMessage held, boolean masked) {
		var words = new Words(held.to().opened(), held.message(enclosures.of(held.shop(), held.id())));
		return masked ? words.masked(parts(held)) : words;
	}

	private boolean hides(HeldMessage held) {
		return parts(held).stream().anyMatch((part) -> !part.stopped().isEmpty());
	}

	private List<ScreenedPart> parts(HeldMessage held) {
		return Optional.ofNullable(screenings.of(List.of(held.screening())).get(held.screening()))
			.map(ScreeningRecord::parts)
			.orElseThrow();
	}

	private void decide(HeldMessage held, HeldDecision decision) {
		var decided = held.decided(decision);
		messages.decide(decided);
		news.decided(decided);
	}

	private void tell(HeldMessage held, boolean masked, MessageId message, Clearance clearance) {
		events.publishEvent(new HeldMessageReleased(held.shop(), held.to().existing(), held.id(), masked, message,
				clearance.reason(), clearance.by(), clearance.at()));
		if (!masked) {
			events.publishEvent(new FindingsOverturned(held.shop(), held.screening(), clearance.by(),
					clearance.reason(), clearance.at()));
		}
	}

}
