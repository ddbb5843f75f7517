package market.helpdesk.api.archive;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked, as the API describes it. */
@Schema(name = "ArchiveVerificationRequest")
record VerificationRequest(
		@Schema(description = "The ticket to verify; without one, all of the archive is") @Nullable UUID ticket) {
}
