package market.helpdesk.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.calendar.Market;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketDetails.OrderedItem;

/**
 * What a transcript is of.
 *
 * @param preparedFor whose view of the ticket it is
 * @param languages those in which it tells what is not quoted
 * @param messages how many follow
 */
record TranscriptHead(UUID ticket, UUID shop, String reference, String subject, Map<String, String> topic,
		String status, String buyerName, String shopName, Optional<OrderItem> order, Optional<String> offer,
		String market, String zone, List<String> languages, Side preparedFor, Moment preparedAt, int messages) {

	/** What was bought. */
	record OrderItem(String number, String item, String total, String currency) {

		static OrderItem of(OrderedItem order) {
			return new OrderItem(order.number(), order.item(), order.total().amount().toPlainString(),
					order.total().currency().getCurrencyCode());
		}

	}

	static TranscriptHead of(TicketDetails ticket, Market market, Wording wording, Reader reader, Moment preparedAt) {
		return new TranscriptHead(ticket.id().id(), ticket.shop().id(), ticket.reference().text(), ticket.subject(),
				wording.say("topic." + ticket.topic()), ticket.status().name(), ticket.buyerName(), ticket.shopName(),
				ticket.order().map(OrderItem::of), ticket.offer(), market.code().code(), market.zone().getId(),
				List.copyOf(wording.inEach((locale) -> "").keySet()), reader.side(), preparedAt, ticket.messageCount());
	}

}
