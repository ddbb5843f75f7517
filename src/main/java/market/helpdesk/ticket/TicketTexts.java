package market.helpdesk.ticket;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts of tickets lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class TicketTexts {

	@Bean
	TextSource messageBodies() {
		return new TextSource("messages", Set.of("MessagePosted"), """
				select e.id, 'body', m.id, m.body from entries e
				join messages m on m.shop_id = e.shop_id and m.id = (e.particulars ->> 'message')::uuid""");
	}

	@Bean
	TextSource askedPoints() {
		return new TextSource("points", Set.of("MessagePosted"), """
				select e.id, 'point.' || p.number, p.message_id, p.text from entries e
				join points p on p.shop_id = e.shop_id and p.message_id = (e.particulars ->> 'message')::uuid""");
	}

	@Bean
	TextSource takeOverReasons() {
		return new TextSource("take_overs", Set.of("TicketTakenOver"), """
				select e.id, 'reason', o.id, o.reason from entries e
				join take_overs o on o.shop_id = e.shop_id and o.id = (e.particulars ->> 'takeOver')::uuid""");
	}

	@Bean
	TextSource ticketSubjects() {
		return new TextSource("tickets", Set.of("TicketOpened", "TicketImported"), """
				select e.id, n.name, t.id, n.text from entries e
				join tickets t on t.shop_id = e.shop_id and t.id = e.subject_id,
				lateral (values ('subject', t.subject), ('offer', t.offer)) n (name, text)""");
	}

}
