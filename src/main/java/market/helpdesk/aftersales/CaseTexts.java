package market.helpdesk.aftersales;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts of cases lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class CaseTexts {

	@Bean
	TextSource stageRemarks() {
		return new TextSource("case_stages", Set.of("StageReached"), """
				select e.id, n.name, s.case_id, n.text from entries e
				join case_stages s on s.shop_id = e.shop_id and s.case_id = (e.particulars ->> 'case')::uuid
				  and s.stage = e.particulars ->> 'stage',
				lateral (values ('note', s.note), ('skipReason', s.skip_reason), ('carrierName', s.carrier_name),
				  ('trackingNumber', s.tracking_number)) n (name, text)""");
	}

	@Bean
	TextSource outcomeReasons() {
		return new TextSource("case_outcomes", Set.of("CaseClosed"), """
				select e.id, n.name, o.case_id, n.text from entries e
				join case_outcomes o on o.shop_id = e.shop_id and o.case_id = (e.particulars ->> 'case')::uuid,
				lateral (values ('reason', o.reason), ('skipReason', o.skip_reason)) n (name, text)""");
	}

}
