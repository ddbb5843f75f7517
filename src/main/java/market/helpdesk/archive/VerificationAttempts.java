package market.helpdesk.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what was begun. A node says again and again how far it is; one that was
 * killed says nothing, and another begins anew.
 */
@Component
class VerificationAttempts {

	private static final Logger log = LoggerFactory.getLogger(VerificationAttempts.class);

	private final VerificationRuns runs;

	private final Findings findings;

	private final Verifier verifier;

	private final VerificationSettings settings;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	VerificationAttempts(VerificationRuns runs, Findings findings, Verifier verifier, VerificationSettings settings,
			ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.runs = runs;
		this.findings = findings;
		this.verifier = verifier;
		this.settings = settings;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	void make(Verification run) {
		if (run.attempt() > settings.attempts()) {
			log.error("The verification {} did not come to its end in {} attempts", run.id(), settings.attempts());
			runs.end(run, VerificationState.BROKEN_OFF, clock.instant());
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

	private Consumer<Examination> beating(Verification run) {
		var last = new AtomicReference<>(Instant.MIN);
		return (examination) -> {
			var now = clock.instant();
			if (!now.isBefore(due(last.get()))) {
				last.set(now);
				if (!runs.beat(run, examination, now)) {
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
		if (!runs.beat(run, examination, now) || !runs.end(run, VerificationState.DONE, now)) {
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
