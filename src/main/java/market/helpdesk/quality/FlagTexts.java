package market.helpdesk.quality;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the words of flags lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class FlagTexts {

	@Bean
	TextSource flagDecisionReasons() {
		return new TextSource("flag_decisions", Set.of("FlagUpheld", "FlagDismissed"), """
				select e.id, 'reason', d.flag_id, d.reason from entries e
				join flag_decisions d on d.shop_id = e.shop_id and d.flag_id = (e.particulars ->> 'flag')::uuid""");
	}

	@Bean
	TextSource flagWords() {
		return new TextSource("flags", Set.of("AnswerFlagged"), """
				select e.id, 'words', f.id, f.words from entries e
				join flags f on f.shop_id = e.shop_id and f.id = (e.particulars ->> 'flag')::uuid""");
	}

}
