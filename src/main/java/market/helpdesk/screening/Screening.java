package market.helpdesk.screening;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in the texts of one message, and what is to become of it.
 *
 * @param verdict the strictest of what follows from anything in it
 * @param parts all texts, in their order, each with what was found in it that is not
 * switched off
 */
public record Screening(Verdict verdict, List<ScreenedPart> parts) {

	public Screening {
		parts = List.copyOf(parts);
	}

	static Screening of(List<ScreenedPart> parts) {
		var verdict = parts.stream()
			.flatMap((part) -> part.judged().stream())
			.map(JudgedFinding::verdict)
			.reduce(Verdict.ALLOW, Verdict::or);
		return new Screening(verdict, parts);
	}

	public boolean isClean() {
		return parts.stream().allMatch((part) -> part.judged().isEmpty());
	}

	/** Returns what was found in all of its texts. */
	public Stream<JudgedFinding> judged() {
		return parts.stream().flatMap((part) -> part.judged().stream());
	}

}
