package market.helpdesk.web.ticket;

import java.util.List;
import java.util.UUID;

import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with a stretch of its thread.
 *
 * @param marketCountry the ISO code of the country the shop sells in
 * @param offer what the ticket is about if it isn't about an order
 * @param thread oldest first
 * @param olderBefore the position before which older messages go on, null if there are
 * none
 * @param newest whether the thread reaches up to the newest message
 * @param deadline null unless one is running
 * @param waiver null unless no answer is needed to what was written last
 * @param takeOver null unless the marketplace has taken the ticket over
 * @param proposed whether the shop has asked if an answer is needed, and waits
 * @param messageCount how many messages there are by now
 * @param may what the viewer can do
 * @param notice what was not done just now, null if nothing was left undone
 * @param inspections who of the administrators looked in, told to administrators only
 */
public record TicketPage(UUID id, String reference, String subject, Topic topic, Status status, boolean closed,
		UUID buyerId, String buyerName, UUID shopId, String shopName, String marketCountry, @Nullable OrderCard order,
		@Nullable String offer, List<ThreadItem> thread, @Nullable Integer olderBefore, boolean newest,
		@Nullable DeadlineCard deadline, @Nullable WaiverCard waiver, @Nullable TakeOverCard takeOver, boolean proposed,
		int messageCount, TicketActions may, @Nullable TicketNotice notice, List<InspectionItem> inspections) {
}
