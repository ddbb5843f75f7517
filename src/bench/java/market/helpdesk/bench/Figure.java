package market.helpdesk.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param goal what was promised, empty for what is only told
 * @param verdict whether it was kept, empty likewise
 */
record Figure(String what, String value, String goal, String verdict) {

	/** A figure that explains another. */
	static Figure told(String what, String format, Object... values) {
		return new Figure(what, format(format, values), "", "");
	}

	/** A figure that something was promised about. */
	static Figure promised(String what, String value, String goal, boolean met) {
		return new Figure(what, value, goal, met ? "met" : "NOT MET");
	}

	static String format(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
