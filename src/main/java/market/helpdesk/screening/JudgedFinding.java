package market.helpdesk.screening;

import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Finding;
import market.helpdesk.detection.FindingKind;

/**
 * Something that was found, and what follows from it alone.
 *
 * @param verdict {@link Verdict#ALLOW} where it is only recorded
 */
public record JudgedFinding(Finding finding, Verdict verdict) {

	public DetectionRule rule() {
		return finding.rule();
	}

	public FindingKind kind() {
		return finding.kind();
	}

	/** Returns whether it was sent all the same if whoever wrote it wanted so. */
	boolean isWarnedOf() {
		return verdict == Verdict.WARN;
	}

	/** Returns whether it must not reach the other side. */
	public boolean isStopped() {
		return verdict.compareTo(Verdict.MASK) >= 0;
	}

}
