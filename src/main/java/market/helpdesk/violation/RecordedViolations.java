package market.helpdesk.violation;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows of reports and violations entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedViolations {

	@Bean
	RowSource reportsOnRecord() {
		return new RowSource("message_reports", Set.of("MessageReported"), List.of("report"),
				"""
						select e.id, r.ticket_id, r.reported_by::text, r.reported_at, jsonb_build_object('message', r.message_id,
						  'kind', r.kind)
						from entries e join message_reports r on r.shop_id = e.shop_id and r.id = (e.particulars ->> 'report')::uuid""",
				"""
						select r.shop_id, r.ticket_id, r.id::text
						from k join messages m on m.shop_id = k.shop_id and m.ticket_id = k.subject_id
						join message_reports r on r.shop_id = m.shop_id and r.message_id = m.id""");
	}

	@Bean
	RowSource violationsOnRecord() {
		return new RowSource("violations", Set.of("ViolationRecorded"), List.of("kind", "evidence"),
				"""
						select e.id, coalesce(v.ticket_id, v.shop_id), null::text, v.occurred_at, jsonb_build_object('state', v.state)
						from entries e
						join violations v on v.shop_id = e.shop_id and v.kind = e.particulars ->> 'kind'
						  and v.evidence_id = (e.particulars ->> 'evidence')::uuid""",
				"""
						select v.shop_id, k.subject_id, v.kind || '/' || v.evidence_id
						from k join violations v on v.shop_id = k.shop_id and v.ticket_id = k.subject_id
						union all
						select v.shop_id, k.subject_id, v.kind || '/' || v.evidence_id
						from k join violations v on v.shop_id = k.shop_id and v.ticket_id is null
						where k.subject_id = k.shop_id""");
	}

	@Bean
	RowSource violationDecisionsOnRecord() {
		return new RowSource("violation_decisions", Set.of("ViolationDecided"), List.of("violation"),
				"""
						select e.id, coalesce(v.ticket_id, v.shop_id), d.decided_by::text, d.decided_at, jsonb_build_object('state', d.outcome)
						from entries e
						join violation_decisions d on d.shop_id = e.shop_id and d.violation_id = (e.particulars ->> 'violation')::uuid
						join violations v on v.shop_id = d.shop_id and v.id = d.violation_id""",
				"""
						select v.shop_id, k.subject_id, v.id::text
						from k join violations v on v.shop_id = k.shop_id and v.ticket_id = k.subject_id
						join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
						union all
						select v.shop_id, k.subject_id, v.id::text
						from k join violations v on v.shop_id = k.shop_id and v.ticket_id is null
						join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
						where k.subject_id = k.shop_id""");
	}

}
