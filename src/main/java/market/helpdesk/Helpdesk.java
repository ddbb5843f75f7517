package market.helpdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Where the sellers and buyers of a marketplace talk to each other, and nowhere else. */
@EnableScheduling
@ConfigurationPropertiesScan
@SpringBootApplication
public class Helpdesk {

	public static void main(String[] args) {
		SpringApplication.run(Helpdesk.class, args);
	}

	/**
	 * Jobs share some threads, and none runs twice at once on a node: a mail server that
	 * keeps one waiting, or a long sweep, leaves the others to the rest.
	 */
	@Bean
	ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder scheduler) {
		return scheduler.build();
	}

}
