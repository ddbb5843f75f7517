package market.helpdesk.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.standing.Standings.UpToDate;
import market.helpdesk.sweep.SweepTransactions;
import market.helpdesk.sweep.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the standings of shops whose records have changed, and of all whose market has
 * begun a new day (R21): shop by shop, each in a transaction of its own, on any number of
 * nodes at once.
 */
@Service
public class StandingJob {

	private static final Logger log = LoggerFactory.getLogger(StandingJob.class);

	private final Computing computing;

	private final StandingDays days;

	private final StandingMarks marks;

	private final Standings standings;

	private final StandingFormula formula;

	private final WorkingCalendars calendars;

	private final Markets markets;

	private final SweepTransactions transaction;

	private final StandingJobSettings settings;

	StandingJob(Computing computing, StandingDays days, StandingMarks marks, Standings standings,
			StandingFormula formula, WorkingCalendars calendars, Markets markets, TransactionTemplate transaction,
			StandingJobSettings settings) {
		this.computing = computing;
		this.days = days;
		this.marks = marks;
		this.standings = standings;
		this.formula = formula;
		this.calendars = calendars;
		this.markets = markets;
		this.transaction = new SweepTransactions(transaction);
		this.settings = settings;
	}

	/**
	 * Computes what there is to compute. Afterwards every standing is what the records
	 * say, but for shops that another node is computing at this moment.
	 */
	public void sweep(Instant now) {
		calendars.newest();
		Sweeps.of(this::computeMarked, this::computeOutdated).run(now);
	}

	private void computeMarked(Instant now) {
		computeAll((after) -> marks.shops(after, settings.batch()), now);
	}

	private void computeOutdated(Instant now) {
		var aims = aims(now);
		computeAll((after) -> standings.outdated(aims, formula.rules(), after, settings.batch()), now);
	}

	private Map<MarketCode, UpToDate> aims(Instant now) {
		return markets.all()
			.stream()
			.map(Market::code)
			.collect(Collectors.toMap(Function.identity(), (market) -> days.upToDate(market, now)));
	}

	/**
	 * Each shop is looked at once, so that one which can't be computed keeps none
	 * waiting.
	 */
	private void computeAll(Function<Optional<ShopId>, List<ShopId>> next, Instant now) {
		var shops = next.apply(Optional.empty());
		while (!shops.isEmpty()) {
			shops.forEach((shop) -> compute(shop, now));
			shops = next.apply(Optional.of(shops.getLast()));
		}
	}

	private void compute(ShopId shop, Instant now) {
		try {
			transaction.run(() -> computing.compute(shop, now));
		}
		catch (RuntimeException broken) {
			log.error("The standing of shop {} could not be computed", shop, broken);
		}
	}

}
