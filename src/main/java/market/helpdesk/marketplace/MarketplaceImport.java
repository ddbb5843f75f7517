package market.helpdesk.marketplace;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what the marketplace tells us, line by line and in memory that does not grow
 * with the file. A broken line stays outside with its reason, the rest goes in. The same
 * file again changes nothing.
 */
@Service
public class MarketplaceImport {

	private final BatchEntry entry;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MarketplaceImport(BatchEntry entry, ApplicationEventPublisher events, TransactionTemplate transaction,
			Clock clock) {
		this.entry = entry;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Imports JSON Lines in UTF-8.
	 * @param name what the file is called in the log and on record, without its folder
	 * @throws java.io.UncheckedIOException if the stream can't be read to its end; what
	 * came before is in
	 */
	public ImportReport run(String name, InputStream lines) {
		var progress = new ImportProgress(name);
		var batches = new Batches(lines);
		for (List<ReadLine> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
			progress.add(entry.write(batch));
		}
		var report = progress.end();
		var id = UuidCreator.getTimeOrderedEpoch();
		transaction.executeWithoutResult(
				(status) -> events.publishEvent(new MarketplaceImported(id, name, report, clock.instant())));
		return report;
	}

}
