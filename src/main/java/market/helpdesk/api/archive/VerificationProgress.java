package market.helpdesk.api.archive;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.archive.VerificationStage;
import market.helpdesk.archive.VerificationState;
import org.jspecify.annotations.Nullable;

/** How far a verification is. */
@JsonPropertyOrder({ "id", "state", "stage", "checked", "result" })
@Schema(name = "ArchiveVerificationProgress")
record VerificationProgress(UUID id, VerificationState state, @Schema(
		description = "What is looked at, in the order ENTRIES, HEADS, ROWS, CHECKPOINTS") VerificationStage stage,
		@Schema(example = "48213", description = "How many rows were looked at so far") long checked,
		@Schema(description = "What came out of it, once its state is DONE or BROKEN_OFF") @Nullable VerificationResult result) {
}
