package market.helpdesk.screening;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows of held messages entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedHeldMessages {

	@Bean
	RowSource heldMessagesOnRecord() {
		return new RowSource("held_messages", Set.of("MessageHeld"), List.of("heldMessage"),
				"""
						select e.id, coalesce(h.ticket_id, h.shop_id), h.author_id::text, h.sent_at,
						  jsonb_build_object('screening', h.screening_id)
						from entries e join held_messages h on h.shop_id = e.shop_id and h.id = (e.particulars ->> 'heldMessage')::uuid""",
				"""
						select h.shop_id, k.subject_id, h.id::text
						from k join held_messages h on h.shop_id = k.shop_id and h.ticket_id = k.subject_id
						union all
						select h.shop_id, k.subject_id, h.id::text
						from k join held_messages h on h.shop_id = k.shop_id and h.ticket_id is null
						where k.subject_id = k.shop_id""");
	}

	@Bean
	RowSource heldDecisionsOnRecord() {
		return new RowSource("held_message_decisions", Set.of("HeldMessageReleased", "HeldMessageRefused"),
				List.of("heldMessage"),
				"""
						select e.id, coalesce(h.ticket_id, h.shop_id), d.decided_by::text, d.decided_at, jsonb_build_object(
						  'message', d.message_id, 'decision', case when d.decision <> 'REFUSED' then d.decision end,
						  'action', case d.decision when 'REFUSED' then 'HeldMessageRefused' else 'HeldMessageReleased' end)
						from entries e
						join held_message_decisions d on d.shop_id = e.shop_id and d.held_id = (e.particulars ->> 'heldMessage')::uuid
						join held_messages h on h.shop_id = d.shop_id and h.id = d.held_id""",
				"""
						select h.shop_id, k.subject_id, h.id::text
						from k join held_messages h on h.shop_id = k.shop_id and h.ticket_id = k.subject_id
						join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
						union all
						select h.shop_id, k.subject_id, h.id::text
						from k join held_messages h on h.shop_id = k.shop_id and h.ticket_id is null
						join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
						where k.subject_id = k.shop_id""");
	}

}
