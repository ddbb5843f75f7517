package market.helpdesk.violation;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the reasons lie that entries about violations commit to. */
@Configuration(proxyBeanMethods = false)
class ViolationTexts {

	@Bean
	TextSource violationDecisionReasons() {
		return new TextSource("violation_decisions", Set.of("ViolationDecided"), """
				select e.id, 'reason', d.violation_id, d.reason from entries e
				join violation_decisions d on d.shop_id = e.shop_id
				  and d.violation_id = (e.particulars ->> 'violation')::uuid""");
	}

	@Bean
	TextSource violationWaiverReasons() {
		return new TextSource("violation_waivers", Set.of("ViolationWaived"), """
				select e.id, 'reason', w.violation_id, w.reason from entries e
				join violation_waivers w on w.shop_id = e.shop_id
				  and w.violation_id = (e.particulars ->> 'violation')::uuid""");
	}

}
