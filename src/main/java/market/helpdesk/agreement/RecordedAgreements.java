package market.helpdesk.agreement;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows of agreements entries tell of; 12.5 and 12.50 are the same amount. */
@Configuration(proxyBeanMethods = false)
class RecordedAgreements {

	@Bean
	RowSource agreementsOnRecord() {
		return new RowSource("agreements", Set.of("AgreementProposed"), List.of("agreement"),
				"""
						select e.id, a.ticket_id, a.proposed_by::text, a.proposed_at, jsonb_build_object('kind', a.kind, 'side', a.side,
						  'day', a.day, 'amount', case when split_part(e.particulars ->> 'amount', ' ', 1)::numeric = a.amount
						    and split_part(e.particulars ->> 'amount', ' ', 2) = a.currency then e.particulars ->> 'amount'
						    else a.amount || ' ' || a.currency end)
						from entries e join agreements a on a.shop_id = e.shop_id and a.id = (e.particulars ->> 'agreement')::uuid""",
				"""
						select a.shop_id, a.ticket_id, a.id::text
						from k join agreements a on a.shop_id = k.shop_id and a.ticket_id = k.subject_id""");
	}

	@Bean
	RowSource agreementAnswersOnRecord() {
		return new RowSource("agreement_answers",
				Set.of("AgreementConfirmed", "AgreementDeclined", "AgreementWithdrawn"), List.of("agreement"),
				"""
						select e.id, a.ticket_id, w.answered_by::text, w.answered_at, jsonb_build_object('side', w.side,
						  'action', case w.outcome when 'CONFIRMED' then 'AgreementConfirmed' when 'DECLINED' then 'AgreementDeclined'
						    else 'AgreementWithdrawn' end)
						from entries e
						join agreement_answers w on w.shop_id = e.shop_id and w.agreement_id = (e.particulars ->> 'agreement')::uuid
						join agreements a on a.shop_id = w.shop_id and a.id = w.agreement_id""",
				"""
						select a.shop_id, a.ticket_id, a.id::text
						from k join agreements a on a.shop_id = k.shop_id and a.ticket_id = k.subject_id
						join agreement_answers w on w.shop_id = a.shop_id and w.agreement_id = a.id""");
	}

}
