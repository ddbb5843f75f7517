package market.helpdesk.violation;

import market.helpdesk.quality.FlagKind;

/** Which duty was broken. */
public enum ViolationKind {

	/** A buyer's message was not answered within 24 hours of working time (R13). */
	LATE_RESPONSE("R13"),

	/** What the buyer asked, or a part of it, was ignored (R16). */
	INCOMPLETE_ANSWER("R16"),

	/** An answer said nothing one could go by (R16). */
	VAGUE_ANSWER("R16"),

	/** An answer let the buyer believe what isn't so (R16). */
	MISLEADING_ANSWER("R16"),

	/** An answer was not polite (R15). */
	IMPOLITE_ANSWER("R15");

	private final String rule;

	ViolationKind(String rule) {
		this.rule = rule;
	}

	/** Which duty an answer broke whose flag was upheld. */
	static ViolationKind of(FlagKind flag) {
		return switch (flag) {
			case NOT_ANSWERED -> INCOMPLETE_ANSWER;
			case VAGUE -> VAGUE_ANSWER;
			case MISLEADING -> MISLEADING_ANSWER;
			case IMPOLITE -> IMPOLITE_ANSWER;
		};
	}

	/** The rule of the marketplace's policy that says so. */
	public String rule() {
		return rule;
	}

}
