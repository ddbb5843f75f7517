package market.helpdesk.agreement;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts of agreements lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class AgreementTexts {

	@Bean
	TextSource agreedTerms() {
		return new TextSource("agreements", Set.of("AgreementProposed"), """
				select e.id, 'terms', a.id, a.terms from entries e
				join agreements a on a.shop_id = e.shop_id and a.id = (e.particulars ->> 'agreement')::uuid""");
	}

	@Bean
	TextSource declinedWords() {
		return new TextSource("agreement_answers", Set.of("AgreementDeclined"), """
				select e.id, 'word', a.agreement_id, a.word from entries e
				join agreement_answers a on a.shop_id = e.shop_id
				  and a.agreement_id = (e.particulars ->> 'agreement')::uuid""");
	}

}
