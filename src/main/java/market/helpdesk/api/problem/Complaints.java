package market.helpdesk.api.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with what a program asks for: all of it is counted, and as
 * much as somebody will read is told.
 */
public final class Complaints {

	/** How many are told. */
	static final int TOLD = 100;

	private final List<Complaint> told = new ArrayList<>();

	private int count;

	private boolean unreadable;

	/** Adds one, worded only if it is told. */
	public void add(String field, ProblemType type, @Nullable String value, Supplier<String> detail) {
		count++;
		unreadable |= type.status().value() == 400;
		if (told.size() < TOLD) {
			told.add(new Complaint(field, type, value, detail.get()));
		}
	}

	/**
	 * Refuses the one thing that was asked for, if anything is wrong with it.
	 */
	public void refuse() {
		if (count > 0) {
			var first = told.getFirst();
			throw new ProblemFound(Problem.of(first.type(), first.detail()).with(told, count));
		}
	}

	/**
	 * Refuses a batch, if anything is wrong with any of it.
	 */
	public void refuseBatch() {
		if (count > 0) {
			var detail = "Nothing was answered: %d %s.".formatted(count,
					(count == 1) ? "value is wrong" : "values are wrong");
			var problem = Problem.of(ProblemType.INVALID_BATCH, detail).with(told, count);
			throw new ProblemFound(unreadable ? problem.withStatus(400) : problem);
		}
	}

}
