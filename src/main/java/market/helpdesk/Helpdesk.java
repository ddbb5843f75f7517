package market.helpdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where the sellers and buyers of a marketplace talk to each other, and nowhere else. */
@EnableScheduling
@ConfigurationPropertiesScan
@SpringBootApplication
public class Helpdesk {

	public static void main(String[] args) {
		SpringApplication.run(Helpdesk.class, args);
	}

}
