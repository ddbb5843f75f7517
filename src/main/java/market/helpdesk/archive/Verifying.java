package market.helpdesk.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.ChainKey;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the archive verified (R12), which is itself on record. All of it is verified by a
 * job, one at a time; a ticket at once.
 */
@Service
public class Verifying {

	private final Verifications verifications;

	private final Findings findings;

	private final ArchivedTickets tickets;

	private final Verifier verifier;

	private final VerificationSettings settings;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Verifying(Verifications verifications, Findings findings, ArchivedTickets tickets, Verifier verifier,
			VerificationSettings settings, ApplicationEventPublisher events, TransactionTemplate transaction,
			Clock clock) {
		this.verifications = verifications;
		this.findings = findings;
		this.tickets = tickets;
		this.verifier = verifier;
		this.settings = settings;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Asks for all of the archive to be verified.
	 * @return nothing while that is being done already
	 */
	public Optional<VerificationId> askForAll(Actor actor) {
		return Optional.ofNullable(transaction.execute((status) -> ask(actor))).flatMap((id) -> id);
	}

	private Optional<VerificationId> ask(Actor actor) {
		var id = VerificationId.next();
		var at = clock.instant();
		if (!verifications.askForAll(id, actor, at)) {
			return Optional.empty();
		}
		events.publishEvent(new VerificationAsked(id, actor, at));
		return Optional.of(id);
	}

	/**
	 * Verifies a ticket, at once.
	 * @return nothing where there never was such a ticket
	 */
	public Optional<VerificationId> verify(Actor actor, UUID ticket) {
		return tickets.find(ticket).map((chain) -> verify(actor, chain));
	}

	private VerificationId verify(Actor actor, ChainKey ticket) {
		var id = VerificationId.next();
		var begun = clock.instant();
		var examination = new Examination(settings.mostFindings(), (beat) -> {
		});
		verifier.verify(ticket, examination);
		transaction.executeWithoutResult((status) -> {
			var ended = clock.instant();
			verifications.addDone(id, ticket.subject(), actor, examination, begun, ended);
			findings.add(id, 1, examination.findings());
			events.publishEvent(new ArchiveVerified(id, actor, AuditSubject.ticket(ticket.shop(), ticket.subject()),
					examination.checked(), examination.broken(), ended));
		});
		return id;
	}

	/** Returns a verification. */
	public Optional<Verification> find(VerificationId id) {
		return verifications.find(id);
	}

	/** Returns the next of what a verification found broken, behind a number from 1. */
	public List<Finding> findings(Verification verification, int after, int atMost) {
		return findings.of(verification, after, atMost);
	}

	/** Returns whether its node said nothing for so long that it is taken for dead. */
	public boolean isSilent(Verification verification, Instant now) {
		return verification.beatAt().plus(settings.patience()).isBefore(now);
	}

	/** Returns the latest verifications, the latest first. */
	public List<Verification> latest(int atMost) {
		return verifications.latest(atMost);
	}

	/** How many broken rows of a verification are named at most. */
	public int mostFindings() {
		return settings.mostFindings();
	}

}
