package market.helpdesk.aftersales;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static market.helpdesk.aftersales.CaseOutcome.REFUNDED;
import static market.helpdesk.aftersales.CaseOutcome.REJECTED;
import static market.helpdesk.aftersales.CaseStage.ANNOUNCED;
import static market.helpdesk.aftersales.CaseStage.INSPECTED;
import static market.helpdesk.aftersales.CaseStage.PREPARED;
import static market.helpdesk.aftersales.CaseStage.RECEIVED;
import static market.helpdesk.aftersales.CaseStage.SENT;
import static market.helpdesk.aftersales.CaseStage.STARTED;

/**
 * What a case is about. Its stages follow each other in one order, forward only; some may
 * be left out, and every case ends with one of its outcomes (R11, R18).
 */
public enum CaseKind {

	RETURN(List.of(ANNOUNCED, RECEIVED, INSPECTED), EnumSet.of(REFUNDED, REJECTED)),

	WITHDRAWAL(List.of(ANNOUNCED, RECEIVED, INSPECTED), EnumSet.of(REFUNDED, REJECTED)),

	COMPLAINT(List.of(RECEIVED, STARTED, PREPARED, SENT), EnumSet.allOf(CaseOutcome.class)),

	WARRANTY(List.of(RECEIVED, STARTED, PREPARED, SENT), EnumSet.allOf(CaseOutcome.class));

	private final List<CaseStage> stages;

	private final Set<CaseOutcome> outcomes;

	CaseKind(List<CaseStage> stages, Set<CaseOutcome> outcomes) {
		this.stages = stages;
		this.outcomes = outcomes;
	}

	/** Returns all stages, in their order. */
	public List<CaseStage> stages() {
		return stages;
	}

	/** Returns how such a case can end, in the order in which one is offered them. */
	public List<CaseOutcome> outcomes() {
		return outcomes.stream().sorted(Comparator.naturalOrder()).toList();
	}

	/** Returns the stage that opening such a case reaches by itself. */
	public Optional<CaseStage> opening() {
		return Optional.of(stages.getFirst()).filter((stage) -> stage == ANNOUNCED);
	}

	/** Returns the stages that still can be reached from one, or from none, in order. */
	public List<CaseStage> after(Optional<CaseStage> reached) {
		return stages.subList(reached.map((stage) -> stages.indexOf(stage) + 1).orElse(0), stages.size());
	}

	/**
	 * Returns the stages that are left out on the way from one to another.
	 * @throws IllegalArgumentException if there is no way: back, to the same one, or to
	 * another kind's
	 */
	public List<CaseStage> skipped(Optional<CaseStage> from, CaseStage to) {
		var ahead = after(from);
		if (!ahead.contains(to)) {
			throw new IllegalArgumentException("No %s goes from %s to %s".formatted(this, from, to));
		}
		return ahead.subList(0, ahead.indexOf(to));
	}

}
