package market.helpdesk.ticket;

import java.util.List;

/**
 * What a text asks, to be offered to its author as points. It is a guess, made from
 * question marks and lists in the languages of our markets, and never more than an offer.
 *
 * @param rest the text without its questions, empty where it had nothing else
 * @param points at least two, or none where the text asks one thing or nothing
 */
public record Questions(String rest, List<PointText> points) {

	private static final int A_FEW = 2;

	/**
	 * Looks through a text once. Every word of it is in the rest or in a point.
	 */
	public static Questions in(MessageBody body) {
		var finder = new QuestionFinder();
		body.text().lines().forEach(finder::read);
		var found = finder.found();
		if (found.size() < A_FEW || found.size() > NewMessage.MAX_POINTS || !found.stream().allMatch(Questions::fits)) {
			return new Questions(body.text(), List.of());
		}
		return new Questions(finder.rest(), found.stream().map(PointText::new).toList());
	}

	private static boolean fits(String question) {
		return !PlainText.isBlank(question) && PlainText.length(question) <= PointText.MAX_LENGTH;
	}

	/** Returns the text that a message keeps whose questions have become points. */
	public MessageBody body() {
		return PlainText.isBlank(rest) ? MessageBody.NONE : new MessageBody(rest);
	}

}
