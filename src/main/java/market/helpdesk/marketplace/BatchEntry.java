package market.helpdesk.marketplace;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import market.helpdesk.account.Shops;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.marketplace.Outcome.Imported;
import market.helpdesk.marketplace.Outcome.Refused;
import market.helpdesk.marketplace.Outcome.Unchanged;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in lines together, in one transaction with what goes on record for them. Where
 * the database refuses a line that looked right, it takes the whole transaction down; the
 * lines are then brought in one by one, and only the broken ones stay outside.
 */
@Component
class BatchEntry {

	private final LineEntry lines;

	private final Shops shops;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BatchEntry(LineEntry lines, Shops shops, JdbcClient jdbc, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.lines = lines;
		this.shops = shops;
		this.jdbc = jdbc;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Returns what became of each line, in their order. A database that is gone ends it.
	 */
	List<Outcome> write(List<ReadLine> batch) {
		try {
			return together(batch);
		}
		catch (NonTransientDataAccessResourceException gone) {
			throw gone;
		}
		catch (NonTransientDataAccessException | ConcurrencyFailureException | UnexpectedRollbackException failure) {
			return (batch.size() > 1) ? oneByOne(batch) : List.of(refused(batch.getFirst(), failure));
		}
	}

	private List<Outcome> oneByOne(List<ReadLine> batch) {
		return batch.stream().map((line) -> write(List.of(line)).getFirst()).toList();
	}

	private List<Outcome> together(List<ReadLine> batch) {
		return transaction.execute((status) -> {
			var now = clock.instant();
			var directory = new Directory(shops, jdbc);
			var facts = new ArrayList<AuditedEvent>();
			var outcomes = batch.stream().map((line) -> write(line, directory, facts, now)).toList();
			events.publishEvent(new BatchImported(facts));
			return outcomes;
		});
	}

	private Outcome write(ReadLine read, Directory directory, List<AuditedEvent> facts, Instant now) {
		return switch (read) {
			case ReadLine.Broken(var number, var reason) -> new Refused(new Refusal(number, reason));
			case ReadLine.Valid(var number, var line) -> {
				try {
					var written = lines.write(line, directory, now);
					written.event().ifPresent(facts::add);
					yield written.changed() ? new Imported() : new Unchanged();
				}
				catch (LineRefused refused) {
					yield new Refused(new Refusal(number, String.valueOf(refused.getMessage())));
				}
			}
		};
	}

	/** The database's own words, without its second line, which quotes the row. */
	private static Outcome refused(ReadLine line, RuntimeException failure) {
		var words = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		return new Refused(new Refusal(line.number(), "the database says: " + words.lines().findFirst().orElse("")));
	}

}
