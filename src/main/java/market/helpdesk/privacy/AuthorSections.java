package market.helpdesk.privacy;

import java.util.List;

/**
 * What somebody takes along who acts for a shop or for the marketplace: what they wrote
 * themselves, and nobody else's words.
 */
final class AuthorSections {

	static final List<ExportSection> ALL = List.of(new ExportSection("shops", """
			select s.id, jsonb_build_object('shop', s.name, 'role', m.role) from shop_members m
			join shops s on s.id = m.shop_id where m.account_id = :person"""), new ExportSection("messages", """
			select m.id, jsonb_build_object('ticket', t.reference, 'position', m.position,
			  'receivedAt', m.received_at, 'body', m.body)
			from messages m join tickets t on t.shop_id = m.shop_id and t.id = m.ticket_id
			where m.author_id = :person"""), new ExportSection("held-messages", """
			select h.id, jsonb_build_object('ticket', t.reference, 'sentAt', h.sent_at, 'subject', h.subject,
			  'body', h.body, 'decision', d.decision)
			from held_messages h left join tickets t on t.shop_id = h.shop_id and t.id = h.ticket_id
			left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
			where h.author_id = :person"""), new ExportSection("agreements", """
			select a.id, jsonb_build_object('ticket', t.reference, 'kind', a.kind, 'terms', a.terms,
			  'amount', a.amount, 'currency', a.currency, 'day', a.day, 'proposedAt', a.proposed_at)
			from agreements a join tickets t on t.shop_id = a.shop_id and t.id = a.ticket_id
			where a.proposed_by = :person"""), new ExportSection("agreement-answers", """
			select w.agreement_id, jsonb_build_object('ticket', t.reference, 'outcome', w.outcome, 'word', w.word,
			  'answeredAt', w.answered_at)
			from agreement_answers w join agreements a on a.shop_id = w.shop_id and a.id = w.agreement_id
			join tickets t on t.shop_id = a.shop_id and t.id = a.ticket_id where w.answered_by = :person"""),
			new ExportSection("case-stages", """
					select c.id, jsonb_build_object('ticket', t.reference, 'case', c.kind, 'stages',
					  jsonb_agg(jsonb_build_object('stage', g.stage, 'at', g.reached_at, 'note', g.note,
					    'skipReason', g.skip_reason) order by g.reached_at))
					from case_stages g join cases c on c.shop_id = g.shop_id and c.id = g.case_id
					join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id
					where g.reached_by = :person group by c.id, c.kind, t.reference"""),
			new ExportSection("case-outcomes", """
					select o.case_id, jsonb_build_object('ticket', t.reference, 'outcome', o.outcome,
					  'reason', o.reason, 'skipReason', o.skip_reason, 'closedAt', o.closed_at)
					from case_outcomes o join cases c on c.shop_id = o.shop_id and c.id = o.case_id
					join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id where o.closed_by = :person"""),
			new ExportSection("saved-answers", """
					select id, jsonb_build_object('name', name, 'body', body, 'writtenAt', written_at)
					from saved_answer_versions where written_by = :person"""), new ExportSection("appeals", """
					select id, jsonb_build_object('words', words, 'appealedAt', appealed_at) from appeals
					where appealed_by = :person"""), new ExportSection("absences", """
					select id, jsonb_build_object('firstDay', first_day, 'lastDay', last_day,
					  'announcedAt', announced_at) from absences where announced_by = :person"""),
			new ExportSection("decisions",
					"""
							select flag_id, jsonb_build_object('of', 'flag', 'reason', reason, 'at', decided_at)
							from flag_decisions where decided_by = :person
							union all
							select violation_id, jsonb_build_object('of', 'violation', 'reason', reason, 'at', decided_at)
							from violation_decisions where decided_by = :person
							union all
							select held_id, jsonb_build_object('of', 'held message', 'reason', reason, 'at', decided_at)
							from held_message_decisions where decided_by = :person
							union all
							select id, jsonb_build_object('of', 'take-over', 'reason', reason, 'at', taken_over_at)
							from take_overs where taken_over_by = :person
							union all
							select id, jsonb_build_object('of', 'sanction', 'reason', reasons, 'at', imposed_at)
							from sanctions where imposed_by = :person
							union all
							select appeal_id, jsonb_build_object('of', 'appeal', 'reason', reason, 'at', decided_at)
							from appeal_decisions where decided_by = :person
							union all
							select id, jsonb_build_object('of', 'inspection', 'reason', note, 'at', inspected_at)
							from inspections where inspector_id = :person
							union all
							select id, jsonb_build_object('of', 'legal hold', 'reason', reason, 'at', placed_at)
							from legal_holds where placed_by = :person
							union all
							select hold_id, jsonb_build_object('of', 'lifting of a legal hold', 'reason', reason, 'at', lifted_at)
							from legal_hold_liftings where lifted_by = :person
							union all
							select request_id, jsonb_build_object('of', 'request to be erased', 'reason', reason, 'at', decided_at)
							from erasure_decisions where decided_by = :person
							union all
							select proposal_id, jsonb_build_object('of', 'proposed sanction', 'reason', reason, 'at', decided_at)
							from sanction_proposal_outcomes where decided_by = :person
							union all
							select sanction_id, jsonb_build_object('of', 'end of a sanction', 'reason', reason, 'at', ended_at)
							from sanction_endings where ended_by = :person
							union all
							select violation_id, jsonb_build_object('of', 'waiver of a violation', 'reason', reason, 'at', waived_at)
							from violation_waivers where waived_by = :person"""),
			new ExportSection("searches", """
					select id, jsonb_build_object('words', words, 'at', disclosed_at) from disclosures
					where inspector_id = :person and kind = 'SEARCHED'"""), new ExportSection("saved-searches", """
					select id, jsonb_build_object('name', name, 'criteria', criteria, 'savedAt', saved_at)
					from saved_searches where owner_id = :person"""));

	private AuthorSections() {
	}

}
