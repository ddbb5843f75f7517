package market.helpdesk.web.history;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.order.Money;
import market.helpdesk.ticket.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something in a history: a ticket, an agreement or a case, and the ticket it is in.
 */
public sealed interface HistoryRow {

	InTicket in();

	/** To where it stands. */
	String link();

	/** As styles and words know it. */
	String what();

	/** The ticket, and when the matter itself began. */
	record InTicket(String reference, String subject, String buyerName, String shopName, @Nullable UUID orderId,
			@Nullable String orderNumber, ZonedDateTime at) {
	}

	record TicketRow(InTicket in, String link, Status status, int messages) implements HistoryRow {

		@Override
		public String what() {
			return "TICKET";
		}

	}

	/**
	 * @param kind the key of its words
	 * @param state likewise
	 * @param terms in words, null where it has none or the viewer is not shown them
	 */
	record AgreementRow(InTicket in, String link, String kind, String state, @Nullable Money amount,
			@Nullable LocalDate day, @Nullable String terms) implements HistoryRow {

		@Override
		public String what() {
			return "AGREEMENT";
		}

	}

	/**
	 * @param kind the key of its words
	 * @param state likewise: its outcome, or how far it has come
	 */
	record CaseRow(InTicket in, String link, String kind, String state) implements HistoryRow {

		@Override
		public String what() {
			return "CASE";
		}

	}

}
