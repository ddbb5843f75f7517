package market.helpdesk.screening;

import java.util.List;

import market.helpdesk.ticket.Side;

/**
 * What was found in the texts of one message, and what is to become of it.
 *
 * @param parts all texts, in their order, each with what was found in it that is not
 * switched off
 */
public record Screening(Verdict verdict, List<ScreenedPart> parts) {

	public Screening {
		parts = List.copyOf(parts);
	}

	static Screening of(List<ScreenedPart> parts, Side author) {
		var found = parts.stream().anyMatch((part) -> !part.findings().isEmpty());
		return new Screening(found ? (author == Side.SELLER) ? Verdict.HOLD : Verdict.MASK : Verdict.ALLOW, parts);
	}

	public boolean isClean() {
		return parts.stream().allMatch((part) -> part.findings().isEmpty());
	}

}
