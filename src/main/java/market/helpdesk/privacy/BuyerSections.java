package market.helpdesk.privacy;

import java.util.List;

/**
 * What a buyer takes along: what they bought, wrote and were told, as they see it. Who
 * acts for the marketplace isn't told, and what was hidden from them stays hidden.
 */
final class BuyerSections {

	static final List<ExportSection> ALL = List.of(new ExportSection("orders", """
			select o.id, jsonb_build_object('number', o.number, 'shop', s.name, 'item', o.item, 'total', o.total,
			  'currency', o.currency, 'placedAt', o.placed_at, 'deliveredAt', o.delivered_at)
			from orders o join shops s on s.id = o.shop_id where o.buyer_id = :person"""), new ExportSection("tickets",
			"""
					select t.id, jsonb_build_object('reference', t.reference, 'shop', s.name, 'order', o.number,
					  'offer', t.offer, 'topic', t.topic, 'subject', t.subject, 'status', t.status, 'openedAt', t.opened_at,
					  'closedAt', (select jsonb_agg(c.closed_at) from closures c
					    where c.shop_id = t.shop_id and c.ticket_id = t.id),
					  'noAnswerNeededAt', (select jsonb_agg(w.waived_at) from waivers w
					    where w.shop_id = t.shop_id and w.ticket_id = t.id))
					from tickets t join shops s on s.id = t.shop_id
					left join orders o on o.shop_id = t.shop_id and o.id = t.order_id where t.buyer_id = :person"""),
			new ExportSection("messages",
					"""
							select m.id, jsonb_build_object('ticket', t.reference, 'position', m.position, 'side', m.side,
							  'author', case when m.side <> 'MARKETPLACE' then a.name end, 'receivedAt', m.received_at,
							  'body', m.body, 'points', (
							    select jsonb_agg(jsonb_build_object('number', p.number, 'text', p.text, 'open', p.open)
							      order by p.number)
							    from points p where p.shop_id = m.shop_id and p.ticket_id = m.ticket_id and p.message_id = m.id),
							  'attachments', (select jsonb_agg(jsonb_build_object('name', f.name, 'size', f.size,
							      'sha256', encode(f.sha256, 'hex')) order by f.place)
							    from attachments f where f.shop_id = m.shop_id and f.message_id = m.id))
							from tickets t join messages m on m.shop_id = t.shop_id and m.ticket_id = t.id
							join accounts a on a.id = m.author_id where t.buyer_id = :person"""),
			new ExportSection("notes", """
					select n.id, jsonb_build_object('ticket', t.reference, 'at', n.noted_at, 'kind', n.kind,
					  'side', n.side, 'words', n.words)
					from tickets t join thread_notes n on n.shop_id = t.shop_id and n.ticket_id = t.id
					where t.buyer_id = :person"""), new ExportSection("agreements", """
					select r.id, jsonb_build_object('ticket', t.reference, 'kind', a.kind, 'terms', a.terms,
					  'amount', a.amount, 'currency', a.currency, 'day', a.day, 'proposedBy', a.side,
					  'proposedAt', a.proposed_at, 'state', r.state, 'answeredBy', w.side,
					  'answeredAt', w.answered_at, 'word', w.word)
					from agreement_register r join agreements a on a.shop_id = r.shop_id and a.id = r.id
					join tickets t on t.shop_id = r.shop_id and t.id = r.ticket_id
					left join agreement_answers w on w.shop_id = r.shop_id and w.agreement_id = r.id
					where r.buyer_id = :person"""), new ExportSection("cases", """
					select c.id, jsonb_build_object('ticket', t.reference, 'kind', c.kind, 'openedAt', c.opened_at,
					  'openedBy', c.side, 'stages', (
					    select jsonb_agg(jsonb_build_object('stage', g.stage, 'at', g.reached_at, 'note', g.note,
					      'skipReason', g.skip_reason, 'carrier', coalesce(g.carrier_name, g.carrier),
					      'trackingNumber', g.tracking_number, 'estimatedDelivery', g.estimated_delivery)
					      order by g.reached_at)
					    from case_stages g where g.shop_id = c.shop_id and g.case_id = c.id),
					  'outcome', e.outcome, 'closedAt', e.closed_at, 'reason', e.reason, 'skipReason', e.skip_reason)
					from cases c join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id
					left join case_outcomes e on e.shop_id = c.shop_id and e.case_id = c.id
					where c.buyer_id = :person"""), new ExportSection("flags", """
					select f.id, jsonb_build_object('ticket', t.reference, 'kind', f.kind, 'words', f.words,
					  'at', f.flagged_at, 'upheld', d.upheld, 'reason', d.reason, 'decidedAt', d.decided_at)
					from flags f join tickets t on t.shop_id = f.shop_id and t.id = f.ticket_id
					left join flag_decisions d on d.shop_id = f.shop_id and d.flag_id = f.id
					where f.flagged_by = :person and t.buyer_id = :person"""), new ExportSection("reports", """
					select r.id, jsonb_build_object('ticket', t.reference, 'kind', r.kind, 'at', r.reported_at)
					from message_reports r join tickets t on t.shop_id = r.shop_id and t.id = r.ticket_id
					where r.reported_by = :person and t.buyer_id = :person"""), new ExportSection("ratings", """
					select r.id, jsonb_build_object('ticket', t.reference, 'message', m.position, 'aspect', r.aspect,
					  'yes', r.yes, 'at', r.rated_at)
					from answer_ratings r join tickets t on t.shop_id = r.shop_id and t.id = r.ticket_id
					join messages m on m.shop_id = r.shop_id and m.id = r.message_id
					where r.rated_by = :person and t.buyer_id = :person"""), new ExportSection("erasure-requests", """
					select r.id, jsonb_build_object('askedAt', r.asked_at, 'outcome', d.outcome, 'reason', d.reason,
					  'decidedAt', d.decided_at)
					from erasure_requests r
					left join erasure_decisions d on d.shop_id = r.shop_id and d.request_id = r.id
					where r.account_id = :person"""));

	private BuyerSections() {
	}

}
