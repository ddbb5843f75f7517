package market.helpdesk.ticket;

/** What somebody who sends a message knows of what may become of it, and wants. */
public enum Intent {

	/** It is just sent: nobody was asked, and nobody can be. */
	PLAIN,

	/** They want to be told before anything is kept from the other side. */
	TELL_FIRST,

	/** They were told what is doubtful in it, and send it all the same. */
	CONFIRMED,

	/** They want an administrator to look at what must not go out as it is. */
	FOR_A_LOOK

}
