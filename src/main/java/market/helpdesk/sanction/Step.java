package market.helpdesk.sanction;

import java.util.List;

import market.helpdesk.violation.RegisteredViolation;

/** What should follow now, and from which violations. */
record Step(Measure measure, Threshold threshold, List<RegisteredViolation> violations) {

	Step {
		violations = List.copyOf(violations);
	}

}
