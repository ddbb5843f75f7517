package market.helpdesk.quality;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the words of flags lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class FlagTexts {

	@Bean
	TextSource flagWords() {
		return new TextSource("flags", Set.of("AnswerFlagged"), """
				select e.id, 'words', f.id, f.words from entries e
				join flags f on f.shop_id = e.shop_id and f.id = (e.particulars ->> 'flag')::uuid""");
	}

}
