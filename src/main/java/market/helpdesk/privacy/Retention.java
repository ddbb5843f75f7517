package market.helpdesk.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.Matter.Kind;
import market.helpdesk.sweep.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Erases what has been kept for as long as it had to be (R12), matter by matter, each in
 * a transaction of its own: a process that is killed loses none and does none twice, and
 * on several nodes each does what the others don't. One that can't be erased keeps no
 * other from it.
 */
@Service
public class Retention {

	private static final Logger log = LoggerFactory.getLogger(Retention.class);

	private final DueMatters due;

	private final Erasing erasing;

	private final RetentionForecasts forecasts;

	private final KeepingTime time;

	private final RetentionSettings settings;

	Retention(DueMatters due, Erasing erasing, RetentionForecasts forecasts, KeepingTime time,
			RetentionSettings settings) {
		this.due = due;
		this.erasing = erasing;
		this.forecasts = forecasts;
		this.time = time;
		this.settings = settings;
	}

	/** Erases what is due, where that is switched on, and counts what is to come. */
	public void run(Instant now) {
		if (settings.enabled()) {
			var years = time.years();
			// People last, as the enumeration has it: their names go once nothing else is
			// left.
			new Sweeps(Stream.of(Kind.values()).map((kind) -> erasing(kind, years)).toList()).run(now);
		}
		count(now);
	}

	/** Counts what is to come. */
	public void count(Instant now) {
		forecasts.make(now);
	}

	private Consumer<Instant> erasing(Kind kind, int years) {
		return (now) -> erase(kind, years, now);
	}

	private void erase(Kind kind, int years, Instant now) {
		var place = Optional.<Cursor>empty();
		var erased = 0;
		var some = due.after(kind, place, years, now, settings.batch());
		while (!some.isEmpty() && erased < settings.atMost()) {
			erased += (int) some.stream()
				.limit(settings.atMost() - erased)
				.filter((one) -> isErased(one.matter(), years, now))
				.count();
			place = Optional.of(some.getLast().place());
			some = due.after(kind, place, years, now, settings.batch());
		}
		if (erased > 0) {
			log.info("{} of kind {} were erased after {} years", erased, kind, years);
		}
	}

	private boolean isErased(Matter matter, int years, Instant now) {
		try {
			return erasing.afterYears(matter, years, now);
		}
		catch (ErasureRefused refused) {
			log.info("{}", refused.getMessage());
			return false;
		}
		catch (RuntimeException failure) {
			log.warn("{} {} could not be erased and is tried again with the next run", matter.kind(), matter.id(),
					failure);
			return false;
		}
	}

}
