package market.helpdesk.archive;

import java.time.Clock;

import org.springframework.stereotype.Service;

/** Verifies all of the archive where somebody asked for it. */
@Service
public class VerificationJob {

	private final VerificationRuns runs;

	private final VerificationAttempts attempts;

	private final VerificationSettings settings;

	private final Clock clock;

	VerificationJob(VerificationRuns runs, VerificationAttempts attempts, VerificationSettings settings, Clock clock) {
		this.runs = runs;
		this.attempts = attempts;
		this.settings = settings;
		this.clock = clock;
	}

	/** Verifies what was asked for, if anything was. */
	public void run() {
		var now = clock.instant();
		runs.begin(now, now.minus(settings.patience())).ifPresent(attempts::make);
	}

}
