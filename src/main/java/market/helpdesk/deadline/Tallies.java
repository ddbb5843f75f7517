package market.helpdesk.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Markets;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps count of what runs, what is overdue, how it ended and what was missed on which
 * day, so that the dashboard adds up shops instead of counting deadlines. Rows are always
 * touched in the order of the shops: two that write at once wait for each other and never
 * crosswise.
 */
@Component
class Tallies {

	private static final String ADD = """
			insert into response_tallies as t (shop_id, running, overdue, met, missed, waived, waived_proposed, taken_over)
			values (?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (shop_id) do update set running = t.running + excluded.running,
			  overdue = t.overdue + excluded.overdue, met = t.met + excluded.met, missed = t.missed + excluded.missed,
			  waived = t.waived + excluded.waived, waived_proposed = t.waived_proposed + excluded.waived_proposed,
			  taken_over = t.taken_over + excluded.taken_over""";

	private final JdbcTemplate jdbc;

	private final Markets markets;

	Tallies(JdbcTemplate jdbc, Markets markets) {
		this.jdbc = jdbc;
		this.markets = markets;
	}

	void add(ShopId shop, Tally change) {
		addAll(List.of(Map.entry(shop.id(), change)));
	}

	/** The given deadlines, which ran, were missed and are owed still. */
	void missed(List<ResponseDeadline> missed) {
		var perShop = new TreeMap<UUID, Long>(count(missed, (one) -> one.shop().id()));
		addAll(perShop.entrySet()
			.stream()
			.map((one) -> Map.entry(one.getKey(), Tally.MISSED.times(one.getValue())))
			.toList());
		addDays(missed);
	}

	private void addAll(List<Map.Entry<UUID, Tally>> changes) {
		jdbc.batchUpdate(ADD, changes, 500, (row, entry) -> {
			var change = entry.getValue();
			row.setObject(1, entry.getKey());
			row.setLong(2, change.running());
			row.setLong(3, change.overdue());
			row.setLong(4, change.met());
			row.setLong(5, change.missed());
			row.setLong(6, change.waived());
			row.setLong(7, change.waivedAsProposed());
			row.setLong(8, change.takenOver());
		});
	}

	/**
	 * Counts missed deadlines to the days, in their markets, on which their time was up.
	 */
	void addDays(List<ResponseDeadline> missed) {
		record Day(UUID shop, LocalDate date) {
		}
		var perDay = count(missed, (one) -> new Day(one.shop().id(),
				LocalDate.ofInstant(one.time().onTimeUntil(), markets.get(one.market()).zone())));
		var inOrder = perDay.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Day, Long> entry) -> entry.getKey().shop())
				.thenComparing((entry) -> entry.getKey().date()))
			.toList();
		jdbc.batchUpdate("""
				insert into missed_days as d (shop_id, day, missed) values (?, ?, ?)
				on conflict (shop_id, day) do update set missed = d.missed + excluded.missed""", inOrder, 500,
				(row, entry) -> {
					row.setObject(1, entry.getKey().shop());
					row.setObject(2, entry.getKey().date());
					row.setInt(3, entry.getValue().intValue());
				});
	}

	private static <K> Map<K, Long> count(List<ResponseDeadline> missed, Function<ResponseDeadline, K> by) {
		return missed.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
	}

}
