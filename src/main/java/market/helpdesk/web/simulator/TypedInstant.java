package market.helpdesk.web.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What people type for a time: a date and the time on the wall of a market, or an
 * instant.
 *
 * @param at the instant that is meant
 * @param again the instant at which the wall shows that time once more, because the
 * clocks were turned back in between; null on all other days
 */
record TypedInstant(Instant at, @Nullable Instant again) {

	private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("uuuu-MM-dd")
		.optionalStart()
		.appendLiteral('T')
		.optionalEnd()
		.optionalStart()
		.appendLiteral(' ')
		.optionalEnd()
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	/** Reads it, or says what is wrong with it. */
	static Optional<TypedInstant> read(String text, ZoneId zone, Errors errors) {
		if (text.isEmpty()) {
			errors.rejectValue("receivedAt", "error.receivedAt.missing");
			return Optional.empty();
		}
		var instant = instant(text);
		return instant.isPresent() ? instant : local(text, zone, errors);
	}

	private static Optional<TypedInstant> instant(String text) {
		try {
			return Optional.of(new TypedInstant(OffsetDateTime.parse(text).toInstant(), null));
		}
		catch (DateTimeException none) {
			return Optional.empty();
		}
	}

	private static Optional<TypedInstant> local(String text, ZoneId zone, Errors errors) {
		try {
			return onTheWall(LocalDateTime.parse(text, LOCAL), zone, errors);
		}
		catch (DateTimeException none) {
			errors.rejectValue("receivedAt", "error.receivedAt.unreadable");
			return Optional.empty();
		}
	}

	private static Optional<TypedInstant> onTheWall(LocalDateTime time, ZoneId zone, Errors errors) {
		var offsets = zone.getRules().getValidOffsets(time);
		if (offsets.isEmpty()) {
			var gap = zone.getRules().getTransition(time);
			errors.rejectValue("receivedAt", "error.receivedAt.skipped", new Object[] {
					gap.getDateTimeBefore().toLocalTime(), gap.getDateTimeAfter().toLocalTime(), zone.getId() }, null);
			return Optional.empty();
		}
		var again = (offsets.size() > 1) ? time.toInstant(offsets.getLast()) : null;
		return Optional.of(new TypedInstant(time.toInstant(offsets.getFirst()), again));
	}

}
