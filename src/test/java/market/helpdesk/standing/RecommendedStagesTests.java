package market.helpdesk.standing;

import java.util.List;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static market.helpdesk.aftersales.CaseStage.RECEIVED;
import static market.helpdesk.aftersales.CaseStage.SENT;
import static org.assertj.core.api.Assertions.assertThat;

/** Which stages a closed case should have gone through (R18). */
class RecommendedStagesTests {

	@ParameterizedTest
	@CsvSource({ "WARRANTY, REPAIRED, RECEIVED STARTED PREPARED SENT", "COMPLAINT, REPLACED, RECEIVED STARTED SENT",
			"WARRANTY, REFUNDED, RECEIVED", "RETURN, REFUNDED, RECEIVED", "RETURN, REJECTED, ''",
			"COMPLAINT, REJECTED, ''" })
	void theyAreThoseThatMakeSenseWithItsOutcome(CaseKind kind, CaseOutcome outcome, String stages) {
		assertThat(RecommendedStages.of(kind, outcome).stages().stream().map(CaseStage::name).toList())
			.isEqualTo(stages.isEmpty() ? List.of() : List.of(stages.split(" ")));
	}

	@Test
	void whatWasLeftOutIsMissing() {
		var recommended = RecommendedStages.of(CaseKind.WARRANTY, CaseOutcome.REPAIRED);
		assertThat(recommended.missing(List.of(RECEIVED, SENT))).isEqualTo(2);
		assertThat(recommended.reached(List.of(RECEIVED, SENT))).isEqualTo(2);
		assertThat(RecommendedStages.of(CaseKind.RETURN, CaseOutcome.REFUNDED)
			.missing(List.of(CaseStage.ANNOUNCED, RECEIVED, CaseStage.INSPECTED))).isZero();
	}

}
