package market.helpdesk.writing;

import java.util.List;

import market.helpdesk.ticket.MessageBody;

/**
 * What a buyer waits to be told.
 *
 * @param length how many characters they wrote since somebody answered
 * @param questions how many questions, or points, were among it
 */
public record Asked(int length, int questions) {

	public static final Asked NOTHING = new Asked(0, 0);

	/** Counts what was written. */
	public static Asked of(List<String> messages) {
		return new Asked(messages.stream().mapToInt(MessageBody::length).sum(),
				messages.stream().mapToInt(Asked::questions).sum());
	}

	/** Several question marks in a row ask once. */
	private static int questions(String text) {
		var questions = 0;
		for (var at = 0; at < text.length(); at++) {
			if (text.charAt(at) == '?' && (at + 1 == text.length() || text.charAt(at + 1) != '?')) {
				questions++;
			}
		}
		return questions;
	}

}
