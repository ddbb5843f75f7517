package market.helpdesk.bench;

import java.util.List;
import java.util.stream.Stream;

/** How long pages took, in nanoseconds. */
record PageTimes(List<Long> times) {

	static final PageTimes NONE = new PageTimes(List.of());

	PageTimes {
		times = times.stream().sorted().toList();
	}

	PageTimes and(PageTimes others) {
		return new PageTimes(Stream.concat(times.stream(), others.times.stream()).toList());
	}

	/** Within how many milliseconds so many in a hundred came. */
	double percentile(int percent) {
		return times.get(Math.min(times.size() - 1, times.size() * percent / 100)) / 1e6;
	}

	@Override
	public String toString() {
		return Figure.format("p50 %.1f ms, p95 %.1f ms, of %d pages", percentile(50), percentile(95), times.size());
	}

}
