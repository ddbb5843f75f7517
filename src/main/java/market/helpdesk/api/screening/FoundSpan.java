package market.helpdesk.api.screening;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.screening.JudgedFinding;

/** Something that was found, and where. */
@JsonPropertyOrder({ "rule", "kind", "start", "end" })
@Schema(name = "Finding", description = "Something that was found. Rules that are switched off find nothing.")
record FoundSpan(
		@Schema(example = "phone-number",
				description = "Which way of looking found it; these names stay what they are") String rule,
		@Schema(example = "PHONE") FindingKind kind,
		@Schema(example = "14", description = "Where it begins in the text as it was sent, in UTF-16 units") int start,
		@Schema(example = "26", description = "Behind its last unit") int end) {

	static FoundSpan of(JudgedFinding judged) {
		return new FoundSpan(judged.rule().id(), judged.kind(), judged.finding().start(), judged.finding().end());
	}

}
