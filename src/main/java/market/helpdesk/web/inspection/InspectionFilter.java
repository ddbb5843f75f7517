package market.helpdesk.web.inspection;

import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * Who looked, at what, why and when; each as it was typed, empty if it wasn't.
 *
 * @param ticket its reference, or its id
 */
public record InspectionFilter(String inspector, String kind, String reason, String from, String to, String ticket) {

	public InspectionFilter(@Nullable String inspector, @Nullable String kind, @Nullable String reason,
			@Nullable String from, @Nullable String to, @Nullable String ticket) {
		this.inspector = WrittenText.of(inspector);
		this.kind = WrittenText.of(kind);
		this.reason = WrittenText.of(reason);
		this.from = WrittenText.of(from);
		this.to = WrittenText.of(to);
		this.ticket = WrittenText.of(ticket).strip();
	}

}
