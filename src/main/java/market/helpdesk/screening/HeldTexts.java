package market.helpdesk.screening;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts of held messages lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class HeldTexts {

	@Bean
	TextSource heldDecisionReasons() {
		return new TextSource("held_message_decisions", Set.of("HeldMessageReleased", "HeldMessageRefused"), """
				select e.id, 'reason', d.held_id, d.reason from entries e
				join held_message_decisions d on d.shop_id = e.shop_id
				  and d.held_id = (e.particulars ->> 'heldMessage')::uuid""");
	}

	@Bean
	TextSource heldBodies() {
		return new TextSource("held_messages", Set.of("MessageHeld"), """
				select e.id, n.name, h.id, n.text from entries e
				join held_messages h on h.shop_id = e.shop_id and h.id = (e.particulars ->> 'heldMessage')::uuid,
				lateral (values ('body', h.body), ('subject', h.subject)) n (name, text)""");
	}

}
