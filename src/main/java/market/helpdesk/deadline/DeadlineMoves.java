package market.helpdesk.deadline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import market.helpdesk.account.ShopId;

/**
 * What a change of the clock would do to the deadlines that run. However many those are,
 * only the first of them are kept, and a number for each shop.
 */
public final class DeadlineMoves {

	/** The deadlines that are told one by one. */
	static final int TOLD = 100;

	/** By when they would be due; whatever moves to the same instant, by its ticket. */
	private static final Comparator<DeadlineMove> BY_DUE = Comparator
		.comparing((DeadlineMove move) -> move.after().dueAt())
		.thenComparing((move) -> move.ticket().id());

	private final PriorityQueue<DeadlineMove> first = new PriorityQueue<>(BY_DUE.reversed());

	private final Map<ShopId, Long> perShop = new HashMap<>();

	private long later;

	private long earlier;

	/** How many deadlines of a shop would move. */
	public record ShopCount(ShopId shop, long count) {
	}

	void add(DeadlineMove move) {
		if (move.after().dueAt().isBefore(move.before().dueAt())) {
			earlier++;
		}
		else {
			later++;
		}
		perShop.merge(move.shop(), 1L, Long::sum);
		first.add(move);
		if (first.size() > TOLD) {
			first.remove();
		}
	}

	public long total() {
		return later + earlier;
	}

	/**
	 * Returns how many would have more time: they are due later or, if at the end of the
	 * last day before a gap, could still be answered later.
	 */
	public long later() {
		return later;
	}

	/** Returns how many would have less time. */
	public long earlier() {
		return earlier;
	}

	/** Returns how many shops are concerned. */
	public int shops() {
		return perShop.size();
	}

	/** Returns the shops with the most moves, those first. */
	public List<ShopCount> largest(int atMost) {
		return perShop.entrySet()
			.stream()
			.map((entry) -> new ShopCount(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparingLong(ShopCount::count).reversed().thenComparing((count) -> count.shop().id()))
			.limit(atMost)
			.toList();
	}

	/** Returns the first moves by when they would be due. */
	public List<DeadlineMove> first() {
		return Stream.of(first.toArray(DeadlineMove[]::new)).sorted(BY_DUE).toList();
	}

}
