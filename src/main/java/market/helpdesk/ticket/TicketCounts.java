package market.helpdesk.ticket;

/** How many tickets stand where. */
public record TicketCounts(long needsAnswer, long withMarketplace, long waitingForBuyer, long closed) {

	public long all() {
		return needsAnswer + withMarketplace + waitingForBuyer + closed;
	}

}
