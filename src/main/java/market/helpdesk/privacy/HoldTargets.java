package market.helpdesk.privacy;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;

import org.springframework.stereotype.Component;

/** What administrators mean when they name something that is to be held. */
@Component
public class HoldTargets {

	private final TicketSearch tickets;

	private final Threads threads;

	private final People people;

	private final Shops shops;

	HoldTargets(TicketSearch tickets, Threads threads, People people, Shops shops) {
		this.tickets = tickets;
		this.threads = threads;
		this.people = people;
		this.shops = shops;
	}

	/**
	 * Finds a ticket by its reference, a person by the name they sign in with or are
	 * called by, a shop by the marketplace's name for it or its own.
	 * @throws SeveralAreCalledSo if people go by that name, and nobody signs in with it
	 */
	public Optional<HeldThing> find(Administrator administrator, HoldKind kind, String name) {
		return switch (kind) {
			case TICKET -> TicketReference.parse(name)
				.flatMap(tickets::find)
				.flatMap((id) -> threads.findVisibleTo(administrator, id))
				.map((ticket) -> new HeldThing(kind, ticket.shop().id(), ticket.id().id(), ticket.reference().text()));
			case ACCOUNT -> person(people.meantBy(name));
			case SHOP -> shops.find(name.strip())
				.or(() -> shops.namedLike(name.strip(), 2)
					.stream()
					.filter((shop) -> shop.name().equalsIgnoreCase(name.strip()))
					.findFirst())
				.map((shop) -> new HeldThing(kind, shop.id().id(), shop.id().id(), shop.name()));
		};
	}

	/** Holding the wrong one would let the words go of the one who is meant. */
	private static Optional<HeldThing> person(List<People.Named> meant) {
		if (meant.size() > 1) {
			throw new SeveralAreCalledSo();
		}
		return meant.stream()
			.findFirst()
			.map((one) -> new HeldThing(HoldKind.ACCOUNT, AuditSubject.PLATFORM, one.id().id(),
					"%s (%s)".formatted(one.name(), one.username())));
	}

}
