package market.helpdesk.api.deadline;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import market.helpdesk.api.problem.Complaints;
import market.helpdesk.api.problem.Problem;
import market.helpdesk.api.problem.ProblemFound;
import market.helpdesk.api.problem.ProblemType;
import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.calendar.WorkingClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what deadlines are asked for and answers it, or complains of everything that is
 * wrong with it.
 *
 * @param clocks what counts in each market, by the market's code
 */
record PreviewReader(Map<String, WorkingClock> clocks, Complaints complaints) {

	static final int MOST_REQUESTS = 10_000;

	PreviewReader(List<WorkingClock> clocks) {
		this(new HashMap<>(), new Complaints());
		clocks.forEach((clock) -> this.clocks.put(clock.market().code().code(), clock));
	}

	/** What a deadline is asked for becomes, once its clock is known. */
	interface Reckoning<T> extends BiFunction<WorkingClock, Instant, T> {

	}

	/** Answers one request. */
	<T> Optional<T> answer(@Nullable String market, @Nullable String receivedAt, String place, Reckoning<T> reckoning) {
		var clock = given(market, place + "market").flatMap((code) -> clock(code, place));
		var instant = given(receivedAt, place + "receivedAt")
			.flatMap((text) -> WrittenInstant.read(text, place + "receivedAt", complaints));
		return clock.flatMap((counting) -> instant.flatMap((at) -> reckon(counting, at, place, reckoning)));
	}

	/** Answers every request of a batch, each with one that was refused left out. */
	<T> List<T> answerAll(JsonNode body, Reckoning<T> reckoning) {
		var requests = requests(body);
		var answers = new ArrayList<T>(requests.size());
		for (int i = 0; i < requests.size(); i++) {
			var place = "requests[" + i + "]";
			var request = requests.get(i);
			if (request.isObject()) {
				answer(text(request, "market", place), text(request, "receivedAt", place), place + ".", reckoning)
					.ifPresent(answers::add);
			}
			else {
				complaints.add(place, request.isNull() ? ProblemType.MISSING_VALUE : ProblemType.WRONG_TYPE,
						request.toString(), () -> "A request is an object with market and receivedAt.");
			}
		}
		return answers;
	}

	private static JsonNode requests(JsonNode body) {
		var requests = body.path("requests");
		if (!requests.isArray()) {
			throw new ProblemFound(Problem.of(ProblemType.MALFORMED_BODY,
					"The body is an object with an array of requests: {\"requests\":[{\"market\":\"IT\",\"receivedAt\":\"…\"}]}."));
		}
		if (requests.size() > MOST_REQUESTS) {
			throw new ProblemFound(Problem.of(ProblemType.BATCH_TOO_LARGE,
					"A batch has at most 10,000 requests, and this one has %,d.".formatted(requests.size())));
		}
		return requests;
	}

	/** A value that is no text is complained of; one that isn't there is nothing. */
	private @Nullable String text(JsonNode request, String name, String place) {
		var value = request.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		return value.isString() ? value.stringValue() : notAText(value, place + "." + name);
	}

	private String notAText(JsonNode value, String field) {
		complaints.add(field, ProblemType.WRONG_TYPE, value.toString(), () -> "It is a string.");
		return "";
	}

	/** What was complained of already is empty. */
	private Optional<String> given(@Nullable String text, String field) {
		if (text == null) {
			complaints.add(field, ProblemType.MISSING_VALUE, null, () -> "It is needed and not there.");
		}
		return Optional.ofNullable(text).filter((one) -> !one.isEmpty());
	}

	private Optional<WorkingClock> clock(String code, String place) {
		var clock = clocks.get(code);
		if (clock == null) {
			complaints.add(place + "market", ProblemType.UNKNOWN_MARKET, code,
					() -> "The marketplace doesn't trade there. Its markets are "
							+ clocks.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
		}
		return Optional.ofNullable(clock);
	}

	private <T> Optional<T> reckon(WorkingClock clock, Instant at, String place, Reckoning<T> reckoning) {
		try {
			if (clock.calendar().covers(at)) {
				return Optional.of(reckoning.apply(clock, at));
			}
			complainOf(clock, at, place, "");
		}
		catch (CalendarNotCovered beyond) {
			complainOf(clock, at, place, "; the answer would be due in %s".formatted(beyond.year()));
		}
		return Optional.empty();
	}

	private void complainOf(WorkingClock clock, Instant at, String place, String why) {
		Year first = clock.calendar().first();
		Year last = clock.calendar().last();
		complaints.add(place + "receivedAt", ProblemType.YEAR_NOT_COVERED, at.toString(),
				() -> "The calendar of %s covers the years %s to %s%s.".formatted(clock.market().code(), first, last,
						why));
	}

}
