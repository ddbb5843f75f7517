package market.helpdesk.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What verifications came to, and how far those are that run. */
@Service
@Transactional(readOnly = true)
public class VerificationResults {

	private final Verifications verifications;

	private final Findings findings;

	private final VerificationSettings settings;

	VerificationResults(Verifications verifications, Findings findings, VerificationSettings settings) {
		this.verifications = verifications;
		this.findings = findings;
		this.settings = settings;
	}

	public Optional<Verification> find(VerificationId id) {
		return verifications.find(id);
	}

	/** Returns the latest verifications, the latest first. */
	public List<Verification> latest(int atMost) {
		return verifications.latest(atMost);
	}

	/** Returns the next of what a verification found broken, behind a number from 1. */
	public List<Finding> findings(Verification verification, int after, int atMost) {
		return findings.of(verification, after, atMost);
	}

	/** Returns all of it that is named. */
	public List<Finding> findings(Verification verification) {
		return findings.of(verification, 0, settings.mostFindings());
	}

	/** Returns whether its node said nothing for so long that it is taken for dead. */
	public boolean isSilent(Verification verification, Instant now) {
		return verification.beatAt().plus(settings.patience()).isBefore(now);
	}

	/** How many broken rows of a verification are named at most. */
	public int mostFindings() {
		return settings.mostFindings();
	}

}
