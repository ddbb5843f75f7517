package market.helpdesk.web.standing;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import market.helpdesk.standing.StandingCourses.Point;
import market.helpdesk.web.standing.Course.Day;

/** Draws how standings went. */
final class Courses {

	/** The drawing is so wide and high, whatever size it is shown in. */
	static final int WIDTH = 1000;

	static final int HEIGHT = 100;

	private Courses() {
	}

	/**
	 * Returns the course of a shop, nothing where there is no way yet from one day to
	 * another.
	 * @param points in the order of their days
	 */
	static Optional<Course> of(List<Point> points) {
		if (points.size() < 2) {
			return Optional.empty();
		}
		var days = points.stream().map((point) -> new Day(point.day(), point.standing())).toList();
		var lowest = days.stream().min(Comparator.comparingInt((day) -> day.standing().score())).orElseThrow();
		return Optional.of(draw(days, lowest));
	}

	/**
	 * A course that stays in the upper half is shown in it: the numbers beside it say so.
	 */
	private static Course draw(List<Day> days, Day lowest) {
		var first = days.getFirst();
		var last = days.getLast();
		var floor = (lowest.standing().score() < 50) ? 0 : 50;
		var length = ChronoUnit.DAYS.between(first.date(), last.date());
		var line = days.stream().map((day) -> place(first, day, length, floor)).collect(Collectors.joining(" L"));
		return new Course("M" + line, "M0,%1$d L%2$s L%3$d,%1$d Z".formatted(HEIGHT, line, WIDTH),
				"M" + place(first, last, length, floor) + " h0", List.of(100, (100 + floor) / 2, floor),
				first.date().plusDays(length / 2), first, last, lowest, days.reversed());
	}

	private static String place(Day first, Day day, long length, int floor) {
		var x = (double) ChronoUnit.DAYS.between(first.date(), day.date()) * WIDTH / length;
		var y = (double) (100 - day.standing().score()) * HEIGHT / (100 - floor);
		return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
	}

}
