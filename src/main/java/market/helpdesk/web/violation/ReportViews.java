package market.helpdesk.web.violation;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What can be reported, or was, of a stretch of a thread, by its messages. */
public record ReportViews(Map<UUID, ReportView> messages) {

	/** Returns nothing where the viewer is shown nothing. */
	public @Nullable ReportView of(UUID message) {
		return messages.get(message);
	}

}
