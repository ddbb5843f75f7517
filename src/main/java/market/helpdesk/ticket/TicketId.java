package market.helpdesk.ticket;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a ticket for programs; for people there is the {@link TicketReference}. */
public record TicketId(UUID id) {

	static TicketId next() {
		return new TicketId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
