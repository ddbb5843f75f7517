package market.helpdesk.aftersales;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows of cases entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedCases {

	@Bean
	RowSource casesOnRecord() {
		return new RowSource("cases", Set.of("CaseOpened"), List.of("case"),
				"""
						select e.id, c.ticket_id, c.opened_by::text, c.opened_at, jsonb_build_object('kind', c.kind, 'side', c.side)
						from entries e join cases c on c.shop_id = e.shop_id and c.id = (e.particulars ->> 'case')::uuid""",
				"""
						select c.shop_id, c.ticket_id, c.id::text
						from k join cases c on c.shop_id = k.shop_id and c.ticket_id = k.subject_id""");
	}

	/** A case that opens with a stage tells of it by its opening. */
	@Bean
	RowSource caseStagesOnRecord() {
		return new RowSource("case_stages", Set.of("StageReached"), List.of("case", "stage"),
				"""
						select e.id, c.ticket_id, s.reached_by::text, s.reached_at, jsonb_build_object('stage', s.stage, 'side', s.side)
						from entries e
						join case_stages s on s.shop_id = e.shop_id and s.case_id = (e.particulars ->> 'case')::uuid
						  and s.stage = e.particulars ->> 'stage'
						join cases c on c.shop_id = s.shop_id and c.id = s.case_id""",
				"""
						select c.shop_id, c.ticket_id, s.case_id || '/' || s.stage
						from k join cases c on c.shop_id = k.shop_id and c.ticket_id = k.subject_id
						join case_stages s on s.shop_id = c.shop_id and s.case_id = c.id
						where s.stage <> 'ANNOUNCED'""");
	}

	@Bean
	RowSource caseOutcomesOnRecord() {
		return new RowSource("case_outcomes", Set.of("CaseClosed"), List.of("case"),
				"""
						select e.id, c.ticket_id, o.closed_by::text, o.closed_at, jsonb_build_object('outcome', o.outcome, 'side', o.side)
						from entries e
						join case_outcomes o on o.shop_id = e.shop_id and o.case_id = (e.particulars ->> 'case')::uuid
						join cases c on c.shop_id = o.shop_id and c.id = o.case_id""",
				"""
						select c.shop_id, c.ticket_id, c.id::text
						from k join cases c on c.shop_id = k.shop_id and c.ticket_id = k.subject_id
						join case_outcomes o on o.shop_id = c.shop_id and o.case_id = c.id""");
	}

}
