package market.helpdesk.web.ticket;

/** Something that happened in a ticket, as its thread shows it. */
public sealed interface ThreadItem permits MessageItem, ClosureItem {

	/** What templates switch on. */
	Kind kind();

	enum Kind {

		MESSAGE, CLOSURE

	}

}
