package market.helpdesk.web.ticket;

/** How many tickets stand behind each filter of the inbox. */
public record InboxCounts(long needsAnswer, long withMarketplace, long waitingForBuyer, long closed, long all) {

	public long of(InboxPage.Filter filter) {
		return switch (filter) {
			case NEEDS_ANSWER -> needsAnswer;
			case WITH_MARKETPLACE -> withMarketplace;
			case WAITING_FOR_BUYER -> waitingForBuyer;
			case CLOSED -> closed;
			case ALL -> all;
		};
	}

}
