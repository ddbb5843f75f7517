package market.helpdesk;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where the sellers and buyers of a marketplace talk to each other, and nowhere else. */
@EnableScheduling
@ConfigurationPropertiesScan
@SpringBootApplication
public class Helpdesk {

	public static void main(String[] args) {
		SpringApplication.run(Helpdesk.class, args);
	}

	/**
	 * Ticks in microseconds, as the database does: what is compared here and there is the
	 * same instant.
	 */
	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
	}

}
