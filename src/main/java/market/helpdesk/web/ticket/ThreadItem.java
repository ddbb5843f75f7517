package market.helpdesk.web.ticket;

/** Something that happened in a ticket, as its thread shows it. */
public sealed interface ThreadItem permits MessageItem, ClosureItem, TurnItem, NoteItem {

	/** What templates switch on. */
	Kind kind();

	enum Kind {

		MESSAGE, CLOSURE, WAIVER_PROPOSAL, WAIVER, WAIVER_WITHDRAWAL, TAKE_OVER, HAND_BACK, NOTE

	}

}
