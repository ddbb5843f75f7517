package market.helpdesk.quality;

/** What a buyer can say against an answer. */
public enum FlagKind {

	/** It ignores what was asked, or a part of it (R16). */
	NOT_ANSWERED,

	/** It says something, and nothing one could go by (R16). */
	VAGUE,

	/** It lets the buyer believe what isn't so (R16). */
	MISLEADING,

	/** It is not polite (R15). */
	IMPOLITE

}
