package market.helpdesk.marketplace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what becomes of the lines of a file, and says so in the log. */
final class ImportProgress {

	private static final Logger log = LoggerFactory.getLogger(MarketplaceImport.class);

	private static final int MOST_REFUSALS = 1_000;

	private static final int LINES_BETWEEN_REPORTS = 10_000;

	private final String name;

	private final long start = System.nanoTime();

	private final List<Refusal> refusals = new ArrayList<>();

	private long imported;

	private long unchanged;

	private long refused;

	ImportProgress(String name) {
		this.name = name;
	}

	void add(List<Outcome> outcomes) {
		var before = lines();
		outcomes.forEach(this::add);
		if (lines() / LINES_BETWEEN_REPORTS > before / LINES_BETWEEN_REPORTS) {
			log.info("{}: {} lines so far, {} lines/s, {} s elapsed", name, lines(), perSecond(),
					elapsed().toSeconds());
		}
	}

	ImportReport end() {
		log.info("{}: {} lines in {} s ({} lines/s): {} imported, {} unchanged, {} refused", name, lines(),
				elapsed().toMillis() / 1000.0, perSecond(), imported, unchanged, refused);
		return new ImportReport(lines(), imported, unchanged, refused, refusals);
	}

	private void add(Outcome outcome) {
		switch (outcome) {
			case Outcome.Imported() -> imported++;
			case Outcome.Unchanged() -> unchanged++;
			case Outcome.Refused(var refusal) -> refuse(refusal);
		}
	}

	private void refuse(Refusal refusal) {
		refused++;
		if (refused <= MOST_REFUSALS) {
			refusals.add(refusal);
			log.warn("{}, {}", name, refusal);
		}
		if (refused == MOST_REFUSALS) {
			log.warn("{}: further refused lines are only counted", name);
		}
	}

	private long lines() {
		return imported + unchanged + refused;
	}

	private long perSecond() {
		return lines() * 1_000 / Math.max(1, elapsed().toMillis());
	}

	private Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
