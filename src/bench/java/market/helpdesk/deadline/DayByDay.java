package market.helpdesk.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The reckoning of R13 and R14 as one writes it first: from day to day, each asked for
 * its weekday and looked up among the holidays, its midnights in the zone's rules.
 */
record DayByDay(ZoneId zone, Set<LocalDate> holidays) {

	ResponseTime from(Instant receivedAt) {
		var dueAt = due(receivedAt);
		return new ResponseTime(receivedAt, dueAt, lastOnTime(dueAt));
	}

	private Instant due(Instant receivedAt) {
		var left = ResponseTime.ALLOWED;
		var from = receivedAt;
		var date = LocalDate.ofInstant(receivedAt, zone);
		while (true) {
			var next = date.plusDays(1).atStartOfDay(zone).toInstant();
			if (isWorkingDay(date)) {
				var open = Duration.between(from, next);
				if (left.compareTo(open) <= 0) {
					return from.plus(left);
				}
				left = left.minus(open);
			}
			from = next;
			date = date.plusDays(1);
		}
	}

	private Instant lastOnTime(Instant dueAt) {
		var date = LocalDate.ofInstant(dueAt, zone);
		if (isWorkingDay(date)) {
			return dueAt;
		}
		while (!isWorkingDay(date)) {
			date = date.plusDays(1);
		}
		return date.atStartOfDay(zone).toInstant();
	}

	private boolean isWorkingDay(LocalDate date) {
		var weekday = date.getDayOfWeek();
		return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(date);
	}

}
