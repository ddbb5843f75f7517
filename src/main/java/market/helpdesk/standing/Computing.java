package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.ShopScores;
import market.helpdesk.account.Shops;
import market.helpdesk.standing.StandingSnapshots.Snapshot;
import market.helpdesk.standing.Standings.UpToDate;
import market.helpdesk.standing.StoredStanding.Computed;

import org.springframework.stereotype.Component;

/**
 * Computes the standing of one shop, and those at the ends of the days that have passed
 * since, in the transaction of its caller.
 */
@Component
class Computing {

	private final StandingMarks marks;

	private final StandingRecords records;

	private final Standings standings;

	private final StandingSnapshots snapshots;

	private final StandingFormula formula;

	private final StandingDays days;

	private final Shops shops;

	private final ShopScores scores;

	Computing(StandingMarks marks, StandingRecords records, Standings standings, StandingSnapshots snapshots,
			StandingFormula formula, StandingDays days, Shops shops, ShopScores scores) {
		this.marks = marks;
		this.records = records;
		this.standings = standings;
		this.snapshots = snapshots;
		this.formula = formula;
		this.days = days;
		this.shops = shops;
		this.scores = scores;
	}

	/**
	 * Computes a shop, unless another node is at it or has just been: what was marked
	 * since then is for the next sweep.
	 */
	void compute(ShopId id, Instant now) {
		if (!standings.lock(id)) {
			return;
		}
		var marked = marks.clear(id);
		var shop = shops.get(id);
		var before = standings.find(shop);
		var aim = days.upToDate(shop.market(), now);
		if (marked || before.filter((one) -> one.computed().isOf(aim, formula.rules())).isEmpty()) {
			compute(shop, before, aim, now);
		}
	}

	private void compute(Shop shop, Optional<StoredStanding> before, UpToDate aim, Instant now) {
		var day = before.map((one) -> later(one.computed().day(), aim.day())).orElse(aim.day());
		var last = snapshots.last(shop.id());
		var open = last.map((one) -> one.plusDays(1)).orElse(days.earliest(day));
		var history = records.of(shop, days.window(shop.market(), open).from(),
				days.window(shop.market(), day).until());
		if (last.isPresent() || records.areComplete(shop, now)) {
			var first = last.isPresent() ? open : beginning(shop, history, open).orElse(day);
			snapshots.add(shop.id(), snapshots(shop, history, first, day), now);
		}
		var known = history.at(days.window(shop.market(), day));
		store(shop, before, new Computed(day, aim.revision(), formula.rules(), known, formula.standing(known), now));
	}

	/**
	 * A course begins with what the shop did first, also where that was imported: what
	 * could have been said at the end of each day since then can be said still.
	 */
	private Optional<LocalDate> beginning(Shop shop, ShopHistory history, LocalDate earliest) {
		return history.beginning().map((at) -> later(days.date(shop.market(), at), earliest));
	}

	private List<Snapshot> snapshots(Shop shop, ShopHistory history, LocalDate from, LocalDate until) {
		return from.datesUntil(until)
			.map((day) -> new Snapshot(day, formula.standing(history.at(days.window(shop.market(), day)))))
			.toList();
	}

	private void store(Shop shop, Optional<StoredStanding> before, Computed computed) {
		var same = before.filter((one) -> one.computed().standing().looksLike(computed.standing()));
		if (same.isPresent()) {
			standings.store(new StoredStanding(shop, computed, same.get().changedAt(), same.get().position()));
			return;
		}
		scores.set(shop.id(), computed.standing().score());
		standings.store(new StoredStanding(shop, computed, computed.at(), standings.nextPosition()));
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
