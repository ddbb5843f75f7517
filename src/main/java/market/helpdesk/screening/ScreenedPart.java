package market.helpdesk.screening;

import java.util.List;

import market.helpdesk.detection.Finding;

/**
 * A text that was looked at, as it was written, with what was found in it.
 *
 * @param findings in the order of the text
 */
public record ScreenedPart(Part part, String text, List<Finding> findings) {

	public ScreenedPart {
		findings = List.copyOf(findings);
	}

}
