package market.helpdesk.standing;

import java.util.Collection;
import java.util.List;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;

/**
 * The stages at which the policy recommends a detailed update (R18), as far as they make
 * sense: nothing is repaired that is refunded, and of what is rejected the reason says
 * all.
 */
record RecommendedStages(List<CaseStage> stages) {

	private static final RecommendedStages NONE = new RecommendedStages(List.of());

	/** Returns those of a case of a kind that was closed with an outcome. */
	static RecommendedStages of(CaseKind kind, CaseOutcome outcome) {
		return switch (outcome) {
			case REPAIRED -> within(kind, CaseStage.RECEIVED, CaseStage.STARTED, CaseStage.PREPARED, CaseStage.SENT);
			case REPLACED -> within(kind, CaseStage.RECEIVED, CaseStage.STARTED, CaseStage.SENT);
			case REFUNDED -> within(kind, CaseStage.RECEIVED);
			case REJECTED -> NONE;
		};
	}

	private static RecommendedStages within(CaseKind kind, CaseStage... stages) {
		return new RecommendedStages(List.of(stages).stream().filter(kind.stages()::contains).toList());
	}

	int reached(Collection<CaseStage> reached) {
		return (int) stages.stream().filter(reached::contains).count();
	}

	int missing(Collection<CaseStage> reached) {
		return stages.size() - reached(reached);
	}

}
