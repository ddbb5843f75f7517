package market.helpdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

/**
 * The lines of the sample, whose times are amounts before now. What happens in tickets is
 * so much working time ago, in the market's calendar: an answer that is owed for 20 hours
 * is owed for 20 hours on a Sunday, too. Shops and orders are so many days old.
 */
final class SampleLines {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Function<MarketCode, WorkingCalendar> calendars;

	private final Instant now;

	private final Map<String, WorkingCalendar> calendarsOfShops = new HashMap<>();

	SampleLines(Function<MarketCode, WorkingCalendar> calendars, Instant now) {
		this.calendars = calendars;
		this.now = now;
	}

	/** Reads the sample as it lies in the application. */
	static List<ObjectNode> read() {
		try {
			var text = new ClassPathResource("demo/sample-marketplace.jsonl")
				.getContentAsString(StandardCharsets.UTF_8);
			return text.lines().map((line) -> (ObjectNode) JSON.readTree(line)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Turns a line's amounts into instants. A shop comes before its tickets. */
	ObjectNode dated(ObjectNode line) {
		switch (line.path("type").asString()) {
			case "shop" -> {
				var market = new MarketCode(line.path("market").asString());
				calendarsOfShops.put(line.path("id").asString(), calendars.apply(market));
				date(line, "joinedAt", now::minus);
			}
			case "order" -> {
				date(line, "placedAt", now::minus);
				date(line, "deliveredAt", now::minus);
			}
			case "ticket" -> dateTicket(line);
			default -> {
			}
		}
		return line;
	}

	private void dateTicket(ObjectNode ticket) {
		var calendar = calendarsOfShops.get(ticket.path("shop").asString());
		if (calendar == null) {
			throw new IllegalArgumentException("No shop before " + ticket.path("id"));
		}
		Function<Duration, Instant> ago = (amount) -> calendar.minus(now, amount);
		ticket.path("messages").forEach((message) -> date(message, "at", ago));
		date(ticket.path("closed"), "at", ago);
	}

	private static void date(JsonNode node, String field, Function<Duration, Instant> ago) {
		if (node instanceof ObjectNode object && object.has(field)) {
			var amount = Duration.parse(object.path(field).asString()).negated();
			object.put(field, ago.apply(amount).toString());
		}
	}

}
