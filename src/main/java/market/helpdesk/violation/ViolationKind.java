package market.helpdesk.violation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import market.helpdesk.detection.DetectionRule;
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
	IMPOLITE_ANSWER("R15"),

	/** A way to get in touch outside the platform was offered, or asked for (R7). */
	OFF_PLATFORM_CONTACT("R7"),

	/** Paying or agreeing outside the platform was proposed (R8). */
	OFF_PLATFORM_DEAL("R8"),

	/** A buyer was sent advertising (R10). */
	MARKETING("R10");

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

	/** Which duty somebody may have broken in whose text such a thing was found. */
	static ViolationKind of(DetectionRule rule) {
		return switch (rule.kind()) {
			case EMAIL, PHONE, URL, SOCIAL -> OFF_PLATFORM_CONTACT;
			case PAYMENT -> OFF_PLATFORM_DEAL;
			case SOLICITATION ->
				(rule == DetectionRule.SOLICITATION_CONTACT) ? OFF_PLATFORM_CONTACT : OFF_PLATFORM_DEAL;
			case MARKETING -> MARKETING;
		};
	}

	/** What may have been found in a text where this is suspected. */
	Set<DetectionRule> foundBy() {
		return Arrays.stream(DetectionRule.values()).filter((rule) -> of(rule) == this).collect(Collectors.toSet());
	}

	/**
	 * How certain one is that enters the register: what the clock or an administrator
	 * found is, what was found in a text or said by a buyer is to be decided.
	 */
	public ViolationState entersAs() {
		return switch (this) {
			case LATE_RESPONSE, INCOMPLETE_ANSWER, VAGUE_ANSWER, MISLEADING_ANSWER, IMPOLITE_ANSWER ->
				ViolationState.CONFIRMED;
			case OFF_PLATFORM_CONTACT, OFF_PLATFORM_DEAL, MARKETING -> ViolationState.SUSPECTED;
		};
	}

	/** The rule of the marketplace's policy that says so. */
	public String rule() {
		return rule;
	}

}
