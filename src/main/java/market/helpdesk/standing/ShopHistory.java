package market.helpdesk.standing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that happened in a shop and weighs, or weighed at the end of some day. */
record ShopHistory(List<Fact> facts) {

	ShopHistory {
		facts = List.copyOf(facts);
	}

	/** Returns what could be said of the shop at the end of a window. */
	Records at(StandingWindow window) {
		var counts = new EnumMap<RecordKind, Count>(RecordKind.class);
		var times = new TreeMap<Integer, Count>();
		facts.stream().filter((fact) -> fact.counts(window)).forEach((fact) -> {
			var one = Count.one(window.isRecent(fact.at()));
			counts.merge(fact.kind(), one, Count::plus);
			if (fact.kind() == RecordKind.ANSWER_ON_TIME) {
				times.merge(fact.quarters(), one, Count::plus);
			}
		});
		return new Records(counts, times);
	}

	/** Returns when the first of it happened. */
	Optional<Instant> beginning() {
		return facts.stream().map(Fact::at).min(Instant::compareTo);
	}

}
