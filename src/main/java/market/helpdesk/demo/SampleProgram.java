package market.helpdesk.demo;

import java.time.Clock;

import market.helpdesk.account.ApiToken;
import market.helpdesk.account.Programs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets a program in whose token everyone knows, so that the API can be tried out. */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
@Order(300)
class SampleProgram implements ApplicationRunner {

	static final String TOKEN = "helpdesk-demo-token";

	private static final Logger log = LoggerFactory.getLogger(SampleProgram.class);

	private final Programs programs;

	private final Clock clock;

	SampleProgram(Programs programs, Clock clock) {
		this.programs = programs;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		programs.admit("Sample program", new ApiToken(TOKEN), clock.instant());
		log.info("The API is open to programs that send 'Authorization: Bearer {}'", TOKEN);
	}

}
