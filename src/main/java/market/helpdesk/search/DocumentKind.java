package market.helpdesk.search;

/** What can be found. */
public enum DocumentKind {

	/** A ticket by what it is about: its subject, its order, who takes part. */
	TICKET,

	/** What was written in one message, with its points. */
	MESSAGE,

	/** The terms of an agreement, and why one was declined. */
	AGREEMENT,

	/** The name of a file that went with a message. */
	ATTACHMENT

}
