package market.helpdesk.archive;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the words lie that entries about searches commit to. */
@Configuration(proxyBeanMethods = false)
class DisclosureTexts {

	@Bean
	TextSource searchedWords() {
		return new TextSource("disclosures", Set.of("WordsSearched"), """
				select e.id, 'words', d.id, d.words from entries e
				join disclosures d on d.shop_id = e.shop_id and d.id = (e.particulars ->> 'disclosure')::uuid""");
	}

}
