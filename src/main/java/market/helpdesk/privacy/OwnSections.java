package market.helpdesk.privacy;

import java.util.List;

/** What everybody takes with them. */
final class OwnSections {

	static final List<ExportSection> ALL = List.of(new ExportSection("account", """
			select id, jsonb_build_object('username', username, 'name', name, 'email', email, 'language', language,
			  'role', role, 'marketplaceId', marketplace_id) from accounts where id = :person"""),
			new ExportSection("sign-ins", """
					select id, jsonb_build_object('at', occurred_at, 'what', action)
					from audit_entries where actor = :person::text
					  and action in ('SignedIn', 'SignedOut', 'DataExported')"""), new ExportSection("notices", """
					select n.id, jsonb_build_object('at', n.given_at, 'kind', n.kind, 'ticket', t.reference,
					  'note', k.kind, 'noteWords', k.words, 'announcement', a.kind, 'announcementWords', a.words)
					from notices n
					left join tickets t on t.shop_id = n.shop_id and t.id = n.ticket_id
					left join thread_notes k on k.shop_id = n.shop_id and k.id = n.note_id
					left join announcements a on a.shop_id = n.shop_id and a.id = n.announcement_id
					where n.account_id = :person"""), new ExportSection("files", """
					select f.id, jsonb_build_object('file', f.id, 'name', f.name, 'kind', f.kind, 'size', f.size,
					  'sha256', encode(f.sha256, 'hex'), 'receivedAt', f.received_at)
					from (%s) f""".formatted(OwnFiles.FILES)), new ExportSection("screened-words", """
					select s.id, jsonb_build_object('at', s.screened_at, 'ticket', t.reference, 'verdict', s.verdict,
					  'texts', (select jsonb_agg(p.text order by p.number) from screened_parts p
					    where p.shop_id = s.shop_id and p.screening_id = s.id))
					from screenings s left join tickets t on t.shop_id = s.shop_id and t.id = s.ticket_id
					where s.author_id = :person"""), new ExportSection("read-marks", """
					select r.ticket_id, jsonb_build_object('ticket', t.reference, 'messagesRead', r.position)
					from read_marks r join tickets t on t.shop_id = r.shop_id and t.id = r.ticket_id
					where r.account_id = :person"""));

	private OwnSections() {
	}

}
