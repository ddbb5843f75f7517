package market.helpdesk.web.page;

import java.time.Clock;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.People;
import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.TicketCounts;
import market.helpdesk.ticket.TicketLists;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * Whoever looks at this page, asked for once a request: what they may see can change
 * between two pages, but not on one.
 */
@Component
@RequestScope
public class Visit {

	private final People people;

	private final TicketLists tickets;

	private final Clock clock;

	private @Nullable Optional<Person> person;

	private @Nullable TicketCounts counts;

	Visit(People people, TicketLists tickets, Clock clock) {
		this.people = people;
		this.tickets = tickets;
		this.clock = clock;
	}

	/** Returns who is signed in; nobody on the way in and on its errors. */
	public Optional<Person> person() {
		if (person == null) {
			person = account().flatMap((account) -> people.find(account, clock.instant()));
		}
		return person;
	}

	/** What was known of them has changed on this page, and is asked for once more. */
	public void renew() {
		person = null;
		counts = null;
	}

	/** Returns how many tickets of the member's shops stand where. */
	public TicketCounts counts(Member member) {
		if (counts == null) {
			counts = tickets.count(member);
		}
		return counts;
	}

	private static Optional<AccountId> account() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account)
				? Optional.of(account.account()) : Optional.empty();
	}

}
