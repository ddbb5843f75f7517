package market.helpdesk.api.archive;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;

/** What came out of a verification. */
@JsonPropertyOrder({ "intact", "checked", "broken" })
@Schema(name = "ArchiveVerification")
record VerificationResult(@Schema(description = "Whether nothing is broken") boolean intact,
		@Schema(example = "48213", description = "How many rows were looked at") long checked,
		@Schema(description = "The first thousand rows that are broken: of each chain the first entry, and every text, row and file") List<BrokenRow> broken) {
}
