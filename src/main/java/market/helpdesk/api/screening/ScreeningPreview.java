package market.helpdesk.api.screening;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.screening.Screening;
import market.helpdesk.screening.Verdict;

/** What would become of a text, and why (R7, R8, R10). */
@JsonPropertyOrder({ "verdict", "findings" })
@Schema(description = "What would become of a text. What is found by a rule that only records is a finding all the same, and the verdict may be ALLOW.")
record ScreeningPreview(@Schema(example = "HOLD",
		description = "ALLOW: it goes out. WARN: it goes out once its author has confirmed it. MASK: it goes out without what was found. HOLD: an administrator looks at it first.") Verdict verdict,
		@Schema(description = "In the order of the text") List<FoundSpan> findings) {

	static ScreeningPreview of(Screening screening) {
		return new ScreeningPreview(screening.verdict(), screening.judged().map(FoundSpan::of).toList());
	}

}
