package market.helpdesk.api.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

import market.helpdesk.api.problem.Complaints;
import market.helpdesk.api.problem.ProblemType;

/** Reads instants as programs write them, ISO 8601 with an offset. */
final class WrittenInstant {

	/** What is left of {@code 18:00:00+02:00} where a plus wasn't escaped. */
	private static final Pattern UNESCAPED_PLUS = Pattern.compile("(.*T[\\d:.]+) (\\d\\d:\\d\\d)");

	private WrittenInstant() {
	}

	/**
	 * Reads one from an address, where a plus that wasn't escaped arrives as a space. No
	 * instant has a space there, so it can't be anything else.
	 */
	static String fromAddress(String text) {
		var sloppy = UNESCAPED_PLUS.matcher(text);
		return sloppy.matches() ? sloppy.group(1) + "+" + sloppy.group(2) : text;
	}

	/** Reads one, or complains. */
	static Optional<Instant> read(String text, String field, Complaints complaints) {
		try {
			return Optional.of(OffsetDateTime.parse(text).toInstant());
		}
		catch (DateTimeException none) {
			if (isLocal(text)) {
				complaints.add(field, ProblemType.NO_OFFSET, text,
						() -> "It has no offset from UTC, so it is another instant in every zone. Write 2026-04-03T18:00:00+02:00 or 2026-04-03T16:00:00Z; in an address, + is written %2B.");
			}
			else {
				complaints.add(field, ProblemType.NOT_AN_INSTANT, text,
						() -> "It is no instant of ISO 8601. Write 2026-04-03T18:00:00+02:00 or 2026-04-03T16:00:00Z.");
			}
			return Optional.empty();
		}
	}

	private static boolean isLocal(String text) {
		try {
			LocalDateTime.parse(text);
			return true;
		}
		catch (DateTimeException none) {
			return false;
		}
	}

}
