package market.helpdesk.api.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.api.problem.Complaints;
import market.helpdesk.api.problem.Problem;
import market.helpdesk.api.problem.ProblemFound;
import market.helpdesk.api.problem.ProblemType;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.screening.Judge;
import market.helpdesk.screening.Part;
import market.helpdesk.screening.Screener;
import market.helpdesk.screening.Screening;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Side;
import tools.jackson.databind.JsonNode;

/**
 * Reads texts and has them judged, or complains of everything that is wrong with them.
 *
 * @param markets the codes of those there are
 */
record ScreeningReader(Set<String> markets, Judge judge, Complaints complaints) {

	static final int MOST_REQUESTS = 1_000;

	/** Judges one request. */
	Optional<Screening> answer(JsonNode request, String place) {
		var text = text(request, "text", place).filter((one) -> fits(one, place + "text"));
		var market = text(request, "market", place).flatMap((code) -> market(code, place));
		var author = text(request, "author", place).flatMap((side) -> author(side, place));
		return text.flatMap((body) -> market.flatMap((code) -> author.map((side) -> screen(body, side, code))));
	}

	/** Judges every request of a batch, each with one that was refused left out. */
	List<Screening> answerAll(JsonNode requests) {
		requireNotTooMany(requests);
		var answers = new ArrayList<Screening>(requests.size());
		for (int i = 0; i < requests.size(); i++) {
			var place = "requests[" + i + "]";
			var request = requests.get(i);
			if (request.isObject()) {
				answer(request, place + ".").ifPresent(answers::add);
			}
			else {
				complaints.add(place, request.isNull() ? ProblemType.MISSING_VALUE : ProblemType.WRONG_TYPE,
						request.toString(), () -> "A request is an object with text, market and author.");
			}
		}
		return answers;
	}

	private static void requireNotTooMany(JsonNode requests) {
		if (requests.size() > MOST_REQUESTS) {
			throw new ProblemFound(Problem.of(ProblemType.BATCH_TOO_LARGE,
					"A batch has at most 1,000 requests, and this one has %,d.".formatted(requests.size())));
		}
	}

	private Optional<String> text(JsonNode request, String name, String place) {
		var value = request.path(name);
		if (value.isMissingNode() || value.isNull()) {
			complaints.add(place + name, ProblemType.MISSING_VALUE, null, () -> "It is needed and not there.");
			return Optional.empty();
		}
		if (!value.isString()) {
			complaints.add(place + name, ProblemType.WRONG_TYPE, value.toString(), () -> "It is a string.");
			return Optional.empty();
		}
		return Optional.of(value.stringValue());
	}

	private boolean fits(String text, String field) {
		var length = MessageBody.length(text);
		if (length > MessageBody.MAX_LENGTH) {
			complaints.add(field, ProblemType.TEXT_TOO_LONG, text,
					() -> "A text has at most 5,000 characters, and this one has %,d.".formatted(length));
			return false;
		}
		if (!MessageBody.isStorable(text)) {
			complaints.add(field, ProblemType.NOT_A_TEXT, null, () -> "It holds NUL, or half of a character.");
			return false;
		}
		return true;
	}

	private Optional<MarketCode> market(String code, String place) {
		if (!markets.contains(code)) {
			complaints.add(place + "market", ProblemType.UNKNOWN_MARKET, code,
					() -> "The marketplace doesn't trade there. Its markets are "
							+ markets.stream().sorted().collect(Collectors.joining(", ")) + ".");
			return Optional.empty();
		}
		return Optional.of(new MarketCode(code));
	}

	private Optional<Side> author(String text, String place) {
		var author = Stream.of(Side.SELLER, Side.BUYER).filter((side) -> side.name().equals(text)).findFirst();
		if (author.isEmpty()) {
			complaints.add(place + "author", ProblemType.UNKNOWN_AUTHOR, text, () -> "It is SELLER or BUYER.");
		}
		return author;
	}

	private Screening screen(String text, Side author, MarketCode market) {
		return judge.screen(List.of(new Screener.Text(Part.BODY, text)), author, market);
	}

}
