package market.helpdesk.api.archive;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.archive.Fault;
import market.helpdesk.archive.Finding;
import org.jspecify.annotations.Nullable;

/** A row that is broken, and how. */
@JsonPropertyOrder({ "table", "id", "ticket", "reason" })
@Schema(name = "BrokenRow")
record BrokenRow(@Schema(example = "messages", description = "The table in which it lies, or lay") String table,
		@Schema(description = "Its id there; the number of a checkpoint") String id,
		@Schema(format = "uuid", description = "Whose it is, where it is a ticket's") @Nullable UUID ticket,
		@Schema(example = "TEXT_ALTERED",
				description = "What is wrong with it; these names stay what they are") Fault reason) {

	static BrokenRow of(Finding finding) {
		return new BrokenRow(finding.table(), finding.id(), finding.ticket().orElse(null), finding.fault());
	}

}
