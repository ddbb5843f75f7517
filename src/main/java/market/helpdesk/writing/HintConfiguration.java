package market.helpdesk.writing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the word lists of hints once. */
@Configuration(proxyBeanMethods = false)
class HintConfiguration {

	@Bean
	Hints hints() {
		return Hints.read();
	}

}
