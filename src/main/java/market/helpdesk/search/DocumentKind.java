package market.helpdesk.search;

/** What can be found. */
public enum DocumentKind {

	/** A ticket by what it is about: its subject, its order, who takes part. */
	TICKET,

	/** What was written in one message, with its points. */
	MESSAGE,

	/** The kind of an agreement, its amount, day and terms, and why one was declined. */
	AGREEMENT,

	/** The name of a file that went with a message. */
	ATTACHMENT,

	/** The kind of an after-sales case, and what both sides are told of its stages. */
	CASE

}
