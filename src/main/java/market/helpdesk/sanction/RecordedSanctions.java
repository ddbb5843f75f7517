package market.helpdesk.sanction;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows of sanctions entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedSanctions {

	@Bean
	RowSource sanctionsOnRecord() {
		return new RowSource("sanctions", Set.of("SanctionImposed", "RemovalProposed"), List.of("sanction"),
				"""
						select e.id, s.shop_id, s.imposed_by::text, s.imposed_at, jsonb_build_object('measure', s.measure,
						  'endsAt', s.ends_at, 'action', case s.measure when 'REMOVAL' then 'RemovalProposed' else 'SanctionImposed' end,
						  'track', case when s.measure <> 'REMOVAL' then s.track end,
						  'proposal', case when s.measure <> 'REMOVAL' then s.proposal_id end,
						  'violations', (
						    select count(*) from sanction_violations v where v.shop_id = s.shop_id and v.sanction_id = s.id))
						from entries e join sanctions s on s.shop_id = e.shop_id and s.id = (e.particulars ->> 'sanction')::uuid""",
				"""
						select s.shop_id, k.subject_id, s.id::text from k join sanctions s on s.shop_id = k.shop_id
						where k.subject_id = k.shop_id""");
	}

	@Bean
	RowSource signaturesOnRecord() {
		return new RowSource("sanction_signatures", Set.of("RemovalSigned"), List.of("sanction"),
				"""
						select e.id, s.shop_id, s.signed_by::text, s.signed_at, jsonb_build_object('measure', s.measure)
						from entries e
						join sanction_signatures s on s.shop_id = e.shop_id and s.sanction_id = (e.particulars ->> 'sanction')::uuid""",
				"""
						select s.shop_id, k.subject_id, s.sanction_id::text from k join sanction_signatures s on s.shop_id = k.shop_id
						where k.subject_id = k.shop_id""");
	}

	@Bean
	RowSource sanctionEndingsOnRecord() {
		return new RowSource("sanction_endings", Set.of("SanctionExpired", "RemovalDropped"), List.of("sanction"),
				"""
						select e.id, n.shop_id, n.ended_by::text, n.recorded_at, jsonb_build_object(
						  'action', case n.cause when 'DROPPED' then 'RemovalDropped' else 'SanctionExpired' end)
						from entries e
						join sanction_endings n on n.shop_id = e.shop_id and n.sanction_id = (e.particulars ->> 'sanction')::uuid""",
				"""
						select n.shop_id, k.subject_id, n.sanction_id::text from k join sanction_endings n on n.shop_id = k.shop_id
						where k.subject_id = k.shop_id""");
	}

}
