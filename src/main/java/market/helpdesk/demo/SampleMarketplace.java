package market.helpdesk.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseClock;
import market.helpdesk.marketplace.MarketplaceImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Imports the sample, with a password everyone in it shares, and lets the response clock
 * catch up with it.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleMarketplace {

	private static final Logger log = LoggerFactory.getLogger(SampleMarketplace.class);

	private static final String PASSWORD = "helpdesk";

	private final MarketplaceImport marketplaceImport;

	private final WorkingCalendars calendars;

	private final ResponseClock responseClock;

	private final SampleAbsence absence;

	private final SampleAttachment attachment;

	private final PasswordEncoder passwords;

	SampleMarketplace(MarketplaceImport marketplaceImport, WorkingCalendars calendars, ResponseClock responseClock,
			SampleAbsence absence, SampleAttachment attachment, PasswordEncoder passwords) {
		this.marketplaceImport = marketplaceImport;
		this.calendars = calendars;
		this.responseClock = responseClock;
		this.absence = absence;
		this.attachment = attachment;
		this.passwords = passwords;
	}

	/**
	 * Loads it as if everything in it had happened up to now.
	 * @throws market.helpdesk.calendar.CalendarNotCovered if the holidays of these months
	 * are not known
	 */
	void load(Instant now) {
		var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
		var sample = new SampleLines(calendars::of, now);
		var lines = SampleLines.read().stream().map(sample::dated).map((line) -> withPassword(line, hash)).toList();
		var text = lines.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
		marketplaceImport.run("sample-marketplace.jsonl",
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		responseClock.sweep(now);
		absence.announce(now);
		attachment.attach();
		log.info("The sample marketplace is open. Sign in with the password '{}' as {}", PASSWORD, people(lines));
	}

	private static ObjectNode withPassword(ObjectNode line, String hash) {
		return line.path("type").asString().equals("account") ? line.put("passwordHash", hash) : line;
	}

	private static String people(List<ObjectNode> lines) {
		return lines.stream()
			.filter((line) -> line.path("type").asString().equals("account"))
			.collect(Collectors.groupingBy((line) -> line.path("role").asString(),
					Collectors.mapping((line) -> line.path("username").asString(), Collectors.joining(", "))))
			.entrySet()
			.stream()
			.map((role) -> role.getKey() + ": " + role.getValue())
			.sorted()
			.collect(Collectors.joining("; "));
	}

}
