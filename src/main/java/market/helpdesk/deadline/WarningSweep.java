package market.helpdesk.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.calendar.WorkingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warns shops of answers they owe before it is too late: of all that is due for a warning
 * in one digest, one transaction a shop. Only where the clock runs: nobody is disturbed
 * on a Sunday (R14).
 */
@Component
class WarningSweep {

	private static final Logger log = LoggerFactory.getLogger(WarningSweep.class);

	private final WarningQueue queue;

	private final Thresholds thresholds;

	private final Markets markets;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	WarningSweep(WarningQueue queue, Thresholds thresholds, Markets markets, WorkingCalendars calendars,
			ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.queue = queue;
		this.thresholds = thresholds;
		this.markets = markets;
		this.calendars = calendars;
		this.events = events;
		this.transaction = transaction;
	}

	void run(Instant now) {
		var working = markets.all().stream().map(Market::code).filter((market) -> isWorking(market, now)).toList();
		if (!working.isEmpty()) {
			queue.shops(working, now).forEach((waiting) -> tryToWarn(waiting, now));
		}
	}

	private boolean isWorking(MarketCode market, Instant now) {
		var calendar = calendars.of(market);
		return calendar.covers(now) && calendar.isWorking(now);
	}

	/** One shop that can't be warned must not keep all others from it. */
	private void tryToWarn(WarningQueue.Waiting waiting, Instant now) {
		try {
			transaction.executeWithoutResult(
					(status) -> warn(waiting.shop(), calendars.history().clock(waiting.market()), now));
		}
		catch (RuntimeException broken) {
			log.error("Shop {} could not be warned", waiting.shop(), broken);
		}
	}

	private void warn(ShopId shop, WorkingClock clock, Instant now) {
		var due = queue.take(shop, now);
		if (due.isEmpty()) {
			return;
		}
		var given = queue.given(shop, due)
			.stream()
			.collect(Collectors.toMap(WarningQueue.Given::deadline, WarningQueue.Given::percent));
		var all = due.stream().map((one) -> warning(one, clock, given, now)).toList();
		queue.reschedule(shop, all);
		var warnings = all.stream().filter((warning) -> warning.percent().isPresent()).toList();
		if (!warnings.isEmpty()) {
			give(shop, warnings, now);
		}
	}

	/**
	 * A sweep that comes late finds several thresholds reached and tells the highest: the
	 * others are said with it, and never get a row of their own.
	 */
	private Warning warning(WarningQueue.Due due, WorkingClock clock, Map<DeadlineId, Integer> given, Instant now) {
		var percent = thresholds.reached(due.receivedAt(), clock, now)
			.filter((reached) -> reached > given.getOrDefault(due.id(), 0));
		return new Warning(due.id(), due.ticket(), due.dueAt(), percent, thresholds.next(due.receivedAt(), clock, now));
	}

	private void give(ShopId shop, List<Warning> warnings, Instant now) {
		var digest = DigestId.next();
		queue.record(shop, digest, warnings, now);
		var urgent = warnings.getFirst();
		events.publishEvent(new ResponseWarningsGiven(shop, digest, warnings.size(), urgent.ticket(),
				urgent.percent().orElseThrow(), urgent.dueAt(), now));
	}

}
