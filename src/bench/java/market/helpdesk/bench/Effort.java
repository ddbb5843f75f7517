package market.helpdesk.bench;

import java.time.Duration;

/**
 * What something took.
 *
 * @param time on the wall
 * @param node the processor time of whoever did it
 * @param database the processor time of the database meanwhile
 */
record Effort(Duration time, Duration node, Duration database) {

	double perSecond(int rows) {
		return rows / (time.toNanos() / 1e9);
	}

	/** How many microseconds of a processor each of so many rows took. */
	double perRow(int rows) {
		return (node.toNanos() + database.toNanos()) / 1e3 / rows;
	}

	@Override
	public String toString() {
		return Figure.format("%.1f s, of processors %.1f s here and %.1f s in the database", time.toNanos() / 1e9,
				node.toNanos() / 1e9, database.toNanos() / 1e9);
	}

}
