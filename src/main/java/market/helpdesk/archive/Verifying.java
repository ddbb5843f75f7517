package market.helpdesk.archive;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.ticket.TicketReference;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the archive verified (R12), which is itself on record. All of it is verified one at
 * a time, by a job or while somebody waits; a ticket at once.
 */
@Service
public class Verifying {

	private final Verifications verifications;

	private final VerificationRuns runs;

	private final VerificationAttempts attempts;

	private final Findings findings;

	private final ArchivedTickets tickets;

	private final Verifier verifier;

	private final VerificationSettings settings;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Verifying(Verifications verifications, VerificationRuns runs, VerificationAttempts attempts, Findings findings,
			ArchivedTickets tickets, Verifier verifier, VerificationSettings settings, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.verifications = verifications;
		this.runs = runs;
		this.attempts = attempts;
		this.findings = findings;
		this.tickets = tickets;
		this.verifier = verifier;
		this.settings = settings;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Asks for all of the archive to be verified by the job.
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
	 * Verifies all of the archive, and returns when that is done.
	 * @return nothing while that is being done already
	 */
	public Optional<VerificationId> verifyAll(Actor actor) {
		var begun = Optional.ofNullable(transaction.execute((status) -> ask(actor).flatMap(runs::begin)))
			.flatMap((run) -> run);
		begun.ifPresent(attempts::make);
		return begun.map(Verification::id);
	}

	/**
	 * Verifies a ticket, at once.
	 * @return nothing where there never was such a ticket
	 */
	public Optional<VerificationId> verify(Actor actor, UUID ticket) {
		return tickets.find(ticket).map((chain) -> verify(actor, chain));
	}

	/**
	 * Verifies a ticket by what people call it, at once.
	 * @return nothing where there never was such a ticket
	 */
	public Optional<VerificationId> verify(Actor actor, TicketReference reference) {
		return tickets.find(reference).map((chain) -> verify(actor, chain));
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

}
