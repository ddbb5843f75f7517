package market.helpdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class SampleLinesTests {

	private static final WorkingCalendar ITALY = calendar("IT", "Europe/Rome");

	private static final WorkingCalendar POLAND = calendar("PL", "Europe/Warsaw");

	private static final Instant WEDNESDAY = Instant.parse("2026-11-18T10:00:00Z");

	private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-18T10:00:00Z", "2026-11-20T23:00:00Z", "2026-11-21T10:00:00Z",
			"2026-11-22T10:00:00Z", "2026-11-22T23:00:00Z", "2026-11-23T00:05:00Z", "2026-04-06T09:00:00Z",
			"2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z" })
	void whatHappenedInATicketNeverCollapses(Instant now) {
		for (ObjectNode ticket : dated(now, "ticket")) {
			var times = new ArrayList<Instant>();
			ticket.path("messages").forEach((message) -> times.add(Instant.parse(message.path("at").asString())));
			if (ticket.has("closed")) {
				times.add(Instant.parse(ticket.path("closed").path("at").asString()));
			}
			assertThat(times).as(ticket.path("id").asString()).isSorted().doesNotHaveDuplicates();
			assertThat(times.getLast()).isBefore(now);
		}
	}

	@Test
	void ticketsAreAsOldAsTheirWorkingTime() {
		var ticket = sample("ticket").getFirst();
		var amount = Duration.parse(ticket.path("messages").path(0).path("at").asString()).negated();
		var at = Instant.parse(dated(SUNDAY, "ticket").getFirst().path("messages").path(0).path("at").asString());
		assertThat(ITALY.between(at, SUNDAY)).isEqualTo(amount);
	}

	@Test
	void shopsAndOrdersAreAsOldAsTheirDays() {
		var order = sample("order").getFirst();
		var amount = Duration.parse(order.path("placedAt").asString()).negated();
		assertThat(Instant.parse(dated(WEDNESDAY, "order").getFirst().path("placedAt").asString()))
			.isEqualTo(WEDNESDAY.minus(amount));
	}

	@Test
	void nothingButTimesChanges() {
		var before = sample("ticket").getFirst();
		var after = dated(WEDNESDAY, "ticket").getFirst();
		assertThat(after.path("subject")).isEqualTo(before.path("subject"));
		assertThat(dated(WEDNESDAY, "account")).isEqualTo(sample("account"));
	}

	private static List<ObjectNode> dated(Instant now, String type) {
		var lines = new SampleLines((market) -> market.code().equals("PL") ? POLAND : ITALY, now);
		return of(type, SampleLines.read().stream().map(lines::dated).toList());
	}

	private static List<ObjectNode> sample(String type) {
		return of(type, SampleLines.read());
	}

	private static List<ObjectNode> of(String type, List<ObjectNode> lines) {
		return lines.stream().filter((line) -> line.path("type").asString().equals(type)).toList();
	}

	private static WorkingCalendar calendar(String code, String zone) {
		var holidays = new TreeMap<LocalDate, String>();
		holidays.put(LocalDate.parse("2025-01-01"), "Capodanno");
		holidays.put(LocalDate.parse("2026-04-06"), "Lunedì dell'Angelo");
		holidays.put(LocalDate.parse("2027-01-01"), "Capodanno");
		return WorkingCalendar.of(new Market(new MarketCode(code), ZoneId.of(zone), Locale.ITALIAN), holidays);
	}

}
