package market.helpdesk.web.page;

import market.helpdesk.notification.Notices;

/**
 * How many notices somebody has not read yet.
 *
 * @param unread at most {@link Notices#COUNTED}, which stands for that many or more
 */
public record Bell(int unread) {

	/** Tells whether there may be more than were counted. */
	public boolean isFull() {
		return unread >= Notices.COUNTED;
	}

}
