package market.helpdesk.web.inspection;

import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

/** Who looked, why and when; each as it was typed, empty if it wasn't. */
public record InspectionFilter(String inspector, String reason, String from, String to) {

	public InspectionFilter(@Nullable String inspector, @Nullable String reason, @Nullable String from,
			@Nullable String to) {
		this.inspector = WrittenText.of(inspector);
		this.reason = WrittenText.of(reason);
		this.from = WrittenText.of(from);
		this.to = WrittenText.of(to);
	}

}
