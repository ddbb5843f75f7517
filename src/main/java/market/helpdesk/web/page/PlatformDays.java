package market.helpdesk.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The days people type to narrow a list down, by the platform's clock. */
@Component
public class PlatformDays {

	private final PlatformSettings platform;

	PlatformDays(PlatformSettings platform) {
		this.platform = platform;
	}

	/** Returns when a day begins; nothing where what was typed is none. */
	public Optional<Instant> startOf(String day) {
		try {
			return Optional.of(LocalDate.parse(day))
				.filter((date) -> date.getYear() >= 1970 && date.getYear() <= 9999)
				.map((date) -> date.atStartOfDay(platform.zone()).toInstant());
		}
		catch (DateTimeParseException noDay) {
			return Optional.empty();
		}
	}

	/** Returns the instant behind a day; nothing where what was typed is none. */
	public Optional<Instant> endOf(String day) {
		return startOf(day).map((start) -> start.atZone(platform.zone()).plusDays(1).toInstant());
	}

}
