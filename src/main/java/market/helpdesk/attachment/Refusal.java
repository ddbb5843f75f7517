package market.helpdesk.attachment;

/** Why a file is not received. */
public enum Refusal {

	EMPTY,

	TOO_LARGE,

	/** None of the kinds of files that go with messages, whatever its name says. */
	UNKNOWN_KIND,

	/** Cut off, or not what it says it is. */
	DAMAGED,

	TOO_MANY_PIXELS,

	INFECTED,

	/** The scanner for viruses can't be reached. */
	NOT_SCANNED,

	/** Its owner has too many files already that went with no message. */
	TOO_MANY_WAITING,

	/** There are enough files with this message already. */
	TOO_MANY,

	/** It was received, and is there no more. */
	GONE

}
