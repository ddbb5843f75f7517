package market.helpdesk.sanction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import market.helpdesk.violation.ViolationKind;

/** Which rules were broken, and so what can follow. The tracks never mix. */
public enum Track {

	/** How a shop answers (R13 to R21): it never leads to removal (R22). */
	A_ANSWERS(EnumSet.of(ViolationKind.LATE_RESPONSE, ViolationKind.INCOMPLETE_ANSWER, ViolationKind.VAGUE_ANSWER,
			ViolationKind.MISLEADING_ANSWER, ViolationKind.IMPOLITE_ANSWER)),

	/** Dealing with buyers outside the platform (R7, R8, R10), up to removal (R9). */
	B_OUTSIDE(EnumSet.of(ViolationKind.OFF_PLATFORM_CONTACT, ViolationKind.OFF_PLATFORM_DEAL, ViolationKind.MARKETING));

	private final Set<ViolationKind> kinds;

	Track(Set<ViolationKind> kinds) {
		this.kinds = Set.copyOf(kinds);
	}

	/** The violations that lead to it. */
	public Set<ViolationKind> kinds() {
		return kinds;
	}

	/** Its measures, the mildest first. */
	public List<Measure> measures() {
		return Arrays.stream(Measure.values()).filter((measure) -> measure.track() == this).toList();
	}

}
