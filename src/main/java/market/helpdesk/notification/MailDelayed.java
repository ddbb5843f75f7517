package market.helpdesk.notification;

/** A mail can't be sent now, and is to be tried again. */
class MailDelayed extends RuntimeException {

	private static final long serialVersionUID = 1;

	MailDelayed(String reason) {
		super(reason);
	}

}
