package market.helpdesk.web.downtime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import market.helpdesk.calendar.ClockRevision;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * When the platform was down, by the wall clocks of a zone that is named beside it: logs
 * and colleagues tell times in one zone or another, and guessing which goes wrong.
 *
 * @param from as browsers send it, 2026-01-16T14:30
 * @param to as browsers send it
 * @param zone its name, {@code Europe/Rome}
 */
record DowntimeForm(String from, String to, String zone, String reason) {

	DowntimeForm(@Nullable String from, @Nullable String to, @Nullable String zone, @Nullable String reason) {
		this.from = WrittenText.of(from);
		this.to = WrittenText.of(to);
		this.zone = WrittenText.of(zone);
		this.reason = WrittenText.of(reason).strip();
	}

	/** What was typed, valid from here on. */
	record Outage(Downtime downtime, String reason) {
	}

	Optional<Outage> read(Zones zones, Errors errors) {
		WrittenText.requireText("reason", reason, ClockRevision.MAX_REASON_LENGTH, errors);
		var named = zones.find(zone);
		if (named.isEmpty()) {
			errors.rejectValue("zone", "error.zone.missing");
			return Optional.empty();
		}
		var start = instant("from", from, named.get(), errors);
		var end = instant("to", to, named.get(), errors);
		if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
			errors.rejectValue("to", "error.to.notAfter");
		}
		return errors.hasErrors() ? Optional.empty()
				: Optional.of(new Outage(new Downtime(start.orElseThrow(), end.orElseThrow()), reason));
	}

	/** Twice a year a time of day is there twice or not at all. */
	private static Optional<Instant> instant(String name, String typed, ZoneId zone, Errors errors) {
		try {
			var local = LocalDateTime.parse(typed);
			var offsets = zone.getRules().getValidOffsets(local);
			if (offsets.size() == 1) {
				return Optional.of(local.toInstant(offsets.getFirst()));
			}
			errors.rejectValue(name, offsets.isEmpty() ? "error.moment.never" : "error.moment.twice");
		}
		catch (DateTimeException none) {
			errors.rejectValue(name, "error.moment.missing");
		}
		return Optional.empty();
	}

}
