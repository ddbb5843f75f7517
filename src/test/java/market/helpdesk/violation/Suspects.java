package market.helpdesk.violation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.Cast;
import market.helpdesk.account.ShopId;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.FindingsOverturned;
import market.helpdesk.screening.FindingsSuspected;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What shops are suspected of because of what they wrote, as a screening tells it. */
public class Suspects {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	public Suspects(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Somebody of a shop wrote something in a ticket.
	 * @param found what each of the rules found in it
	 */
	public ScreeningId wrote(Cast author, TicketId ticket, String text, String found, DetectionRule... rules) {
		return wrote(author, Optional.of(ticket), text, found, rules);
	}

	/** Somebody of a shop wanted to open a ticket with it. */
	public ScreeningId beganWith(Cast author, String text, String found, DetectionRule... rules) {
		return wrote(author, Optional.empty(), text, found, rules);
	}

	private ScreeningId wrote(Cast author, Optional<TicketId> ticket, String text, String found,
			DetectionRule... rules) {
		var screening = new ScreeningId(UuidCreator.getTimeOrderedEpoch());
		transaction.executeWithoutResult((status) -> {
			screen(screening, author, ticket, text, found, rules);
			events.publishEvent(new FindingsSuspected(shop(author), ticket, screening, author.id(),
					Arrays.stream(rules).map(DetectionRule::kind).collect(Collectors.toSet()), clock.instant()));
		});
		return screening;
	}

	/** An administrator found nothing against it. */
	public void overturn(Cast administrator, Cast author, ScreeningId screening, String reason) {
		transaction.executeWithoutResult((status) -> events.publishEvent(
				new FindingsOverturned(shop(author), screening, administrator.id(), reason, clock.instant())));
	}

	/** The only violation there is. */
	public UUID only() {
		return jdbc.sql("select id from violation_register").query(UUID.class).single();
	}

	private void screen(ScreeningId screening, Cast author, Optional<TicketId> ticket, String text, String found,
			DetectionRule... rules) {
		jdbc.sql("insert into screenings values (:shop, :id, :ticket::uuid, :author, 'SELLER', 'HOLD', :at)")
			.param("shop", shop(author).id())
			.param("id", screening.id())
			.param("ticket", ticket.map(TicketId::id).orElse(null))
			.param("author", author.id().id())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql("insert into screened_parts values (?, ?, 1, 'BODY', ?)")
			.params(shop(author).id(), screening.id(), text)
			.update();
		for (var rule : rules) {
			jdbc.sql("insert into screening_findings values (?, ?, 1, ?, ?, ?, ?, 'HOLD')")
				.params(shop(author).id(), screening.id(), text.indexOf(found), text.indexOf(found) + found.length(),
						rule.name(), rule.kind().name())
				.update();
		}
	}

	private static ShopId shop(Cast author) {
		return author.member().shops().iterator().next();
	}

}
