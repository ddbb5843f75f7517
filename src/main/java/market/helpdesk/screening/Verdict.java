package market.helpdesk.screening;

/** What becomes of a text, the mildest first. Verdicts are kept for ever. */
public enum Verdict {

	/** It goes out. */
	ALLOW,

	/** It goes out once its author has confirmed it. */
	WARN,

	/** It goes out without what was found in it, which is kept. */
	MASK,

	/** It does not go out unless an administrator releases it. */
	HOLD;

	/** Returns the stricter of two. */
	public Verdict or(Verdict other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
