package market.helpdesk.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What came out of looking so far. However much is broken, only so much is remembered;
 * all of it is counted.
 */
final class Examination {

	private final int most;

	private final Consumer<Examination> beat;

	private final List<Finding> findings = new ArrayList<>();

	private final Set<Finding> known = new HashSet<>();

	private VerificationStage stage = VerificationStage.ENTRIES;

	private long checked;

	private long broken;

	/**
	 * @param most how many findings are remembered
	 * @param beat hears now and then how far it is
	 */
	Examination(int most, Consumer<Examination> beat) {
		this.most = most;
		this.beat = beat;
	}

	void begin(VerificationStage next) {
		stage = next;
		beat.accept(this);
	}

	void checked(int rows) {
		checked += rows;
	}

	/** Tells how far it is. */
	void beat() {
		beat.accept(this);
	}

	/** The same is found once. */
	void found(Finding finding) {
		if (known.size() < most) {
			if (known.add(finding)) {
				broken++;
				findings.add(finding);
			}
		}
		else if (!known.contains(finding)) {
			broken++;
		}
	}

	VerificationStage stage() {
		return stage;
	}

	/** How many rows were looked at. */
	long checked() {
		return checked;
	}

	/** How much is broken. */
	long broken() {
		return broken;
	}

	/** The first of what is broken, in the order in which it was found. */
	List<Finding> findings() {
		return List.copyOf(findings);
	}

}
