package market.helpdesk.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies all of the archive where somebody asked for it. A node that begins says again
 * and again how far it is; one that was killed says nothing, and another begins anew.
 */
@Service
public class VerificationJob {

	private static final Logger log = LoggerFactory.getLogger(VerificationJob.class);

	private final Verifying verifying;

	private final Verifications verifications;

	private final Findings findings;

	private final Verifier verifier;

	private final VerificationSettings settings;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	VerificationJob(Verifying verifying, Verifications verifications, Findings findings, Verifier verifier,
			VerificationSettings settings, ApplicationEventPublisher events, TransactionTemplate transaction,
			Clock clock) {
		this.verifying = verifying;
		this.verifications = verifications;
		this.findings = findings;
		this.verifier = verifier;
		this.settings = settings;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Verifies what was asked for, if anything was. */
	public void run() {
		var now = clock.instant();
		verifications.begin(now, now.minus(settings.patience())).ifPresent(this::run);
	}

	/**
	 * Verifies all of the archive, and returns when that is done.
	 * @return nothing while that is being done already
	 */
	public Optional<VerificationId> verifyAtOnce(Actor actor) {
		var begun = transaction.execute((status) -> verifying.askForAll(actor).flatMap(verifications::begin));
		Optional.ofNullable(begun).flatMap((run) -> run).ifPresent(this::run);
		return Optional.ofNullable(begun).flatMap((run) -> run).map(Verification::id);
	}

	private void run(Verification run) {
		if (run.attempt() > settings.attempts()) {
			log.error("The verification {} did not come to its end in {} attempts", run.id(), settings.attempts());
			verifications.end(run, VerificationState.BROKEN_OFF, clock.instant());
			return;
		}
		try {
			var examination = new Examination(settings.mostFindings(), beating(run));
			verifier.verifyAll(examination);
			transaction.executeWithoutResult((status) -> end(run, examination));
		}
		catch (Superseded another) {
			log.warn("The verification {} was taken over by another node", run.id());
		}
	}

	/** Another node thought this one dead. */
	private static final class Superseded extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Superseded() {
			super("Taken over by another node", null, false, false);
		}

	}

	private Consumer<Examination> beating(Verification run) {
		var last = new AtomicReference<>(Instant.MIN);
		return (examination) -> {
			var now = clock.instant();
			if (!now.isBefore(due(last.get()))) {
				last.set(now);
				if (!verifications.beat(run, examination, now)) {
					throw new Superseded();
				}
			}
		};
	}

	private Instant due(Instant last) {
		return last.equals(Instant.MIN) ? last : last.plus(settings.beatEvery());
	}

	private void end(Verification run, Examination examination) {
		var now = clock.instant();
		if (!verifications.beat(run, examination, now) || !verifications.end(run, VerificationState.DONE, now)) {
			throw new Superseded();
		}
		findings.add(run.id(), run.attempt(), examination.findings());
		events.publishEvent(new ArchiveVerified(run.id(), Actor.parse(run.askedBy()), AuditSubject.archive(),
				examination.checked(), examination.broken(), now));
		if (examination.broken() > 0) {
			log.error("The archive is not intact: {} of {} rows are broken, see /admin/archive/verifications/{}",
					examination.broken(), examination.checked(), run.id());
		}
	}

}
