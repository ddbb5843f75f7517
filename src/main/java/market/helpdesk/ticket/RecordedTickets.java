package market.helpdesk.ticket;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows of tickets entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedTickets {

	@Bean
	RowSource ticketsOnRecord() {
		return new RowSource("tickets", Set.of("TicketOpened"), List.of(),
				"""
						select e.id, t.id, t.opened_by::text, t.opened_at, jsonb_build_object('reference', t.reference, 'topic', t.topic,
						  'buyer', t.buyer_id, 'order', t.order_id)
						from entries e join tickets t on t.shop_id = e.shop_id and t.id = e.subject_id""",
				"""
						select t.shop_id, t.id, t.id::text from k join tickets t on t.shop_id = k.shop_id and t.id = k.subject_id""");
	}

	@Bean
	RowSource messagesOnRecord() {
		return new RowSource("messages", Set.of("MessagePosted"), List.of("message"),
				"""
						select e.id, m.ticket_id, m.author_id::text, m.received_at, jsonb_build_object('position', m.position,
						  'side', m.side, 'releasedAt', m.released_at)
						from entries e join messages m on m.shop_id = e.shop_id and m.id = (e.particulars ->> 'message')::uuid""",
				"""
						select m.shop_id, m.ticket_id, m.id::text
						from k join messages m on m.shop_id = k.shop_id and m.ticket_id = k.subject_id""");
	}

	@Bean
	RowSource waiversOnRecord() {
		return new RowSource("waivers", Set.of("AnswerWaived"), List.of("waiver"), """
				select e.id, w.ticket_id, w.waived_by::text, w.waived_at, jsonb_build_object('proposed', w.proposed)
				from entries e join waivers w on w.shop_id = e.shop_id and w.id = (e.particulars ->> 'waiver')::uuid""",
				"""
						select w.shop_id, w.ticket_id, w.id::text
						from k join waivers w on w.shop_id = k.shop_id and w.ticket_id = k.subject_id""");
	}

	@Bean
	RowSource waiverWithdrawalsOnRecord() {
		return new RowSource("waiver_withdrawals", Set.of("WaiverWithdrawn"), List.of("waiver"), """
				select e.id, w.ticket_id, d.withdrawn_by::text, d.withdrawn_at, '{}'::jsonb
				from entries e
				join waiver_withdrawals d on d.shop_id = e.shop_id and d.waiver_id = (e.particulars ->> 'waiver')::uuid
				join waivers w on w.shop_id = d.shop_id and w.id = d.waiver_id""", """
				select w.shop_id, w.ticket_id, w.id::text
				from k join waivers w on w.shop_id = k.shop_id and w.ticket_id = k.subject_id
				join waiver_withdrawals d on d.shop_id = w.shop_id and d.waiver_id = w.id""");
	}

	@Bean
	RowSource takeOversOnRecord() {
		return new RowSource("take_overs", Set.of("TicketTakenOver"), List.of("takeOver"),
				"""
						select e.id, o.ticket_id, o.taken_over_by::text, o.taken_over_at, '{}'::jsonb
						from entries e join take_overs o on o.shop_id = e.shop_id and o.id = (e.particulars ->> 'takeOver')::uuid""",
				"""
						select o.shop_id, o.ticket_id, o.id::text
						from k join take_overs o on o.shop_id = k.shop_id and o.ticket_id = k.subject_id""");
	}

	@Bean
	RowSource handBacksOnRecord() {
		return new RowSource("hand_backs", Set.of("TicketHandedBack"), List.of("takeOver"), """
				select e.id, o.ticket_id, b.handed_back_by::text, b.handed_back_at, '{}'::jsonb
				from entries e
				join hand_backs b on b.shop_id = e.shop_id and b.take_over_id = (e.particulars ->> 'takeOver')::uuid
				join take_overs o on o.shop_id = b.shop_id and o.id = b.take_over_id""", """
				select o.shop_id, o.ticket_id, o.id::text
				from k join take_overs o on o.shop_id = k.shop_id and o.ticket_id = k.subject_id
				join hand_backs b on b.shop_id = o.shop_id and b.take_over_id = o.id""");
	}

}
