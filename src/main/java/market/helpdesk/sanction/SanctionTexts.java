package market.helpdesk.sanction;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts of sanctions and appeals lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class SanctionTexts {

	@Bean
	TextSource sanctionReasons() {
		return new TextSource("sanctions", Set.of("SanctionImposed", "RemovalProposed"), """
				select e.id, 'reasons', s.id, s.reasons from entries e
				join sanctions s on s.shop_id = e.shop_id and s.id = (e.particulars ->> 'sanction')::uuid""");
	}

	@Bean
	TextSource droppedRemovals() {
		return new TextSource("sanction_endings", Set.of("RemovalDropped"),
				"""
						select e.id, 'reason', n.sanction_id, n.reason from entries e
						join sanction_endings n on n.shop_id = e.shop_id and n.sanction_id = (e.particulars ->> 'sanction')::uuid""");
	}

	@Bean
	TextSource declinedProposals() {
		return new TextSource("sanction_proposal_outcomes", Set.of("SanctionProposalDeclined"), """
				select e.id, 'reason', o.proposal_id, o.reason from entries e
				join sanction_proposal_outcomes o on o.shop_id = e.shop_id
				  and o.proposal_id = (e.particulars ->> 'proposal')::uuid""");
	}

	@Bean
	TextSource appealDecisionReasons() {
		return new TextSource("appeal_decisions", Set.of("AppealUpheld", "AppealRejected"),
				"""
						select e.id, 'reason', d.appeal_id, d.reason from entries e
						join appeal_decisions d on d.shop_id = e.shop_id and d.appeal_id = (e.particulars ->> 'appeal')::uuid""");
	}

	@Bean
	TextSource appealWords() {
		return new TextSource("appeals", Set.of("AppealSubmitted"), """
				select e.id, 'words', a.id, a.words from entries e
				join appeals a on a.shop_id = e.shop_id and a.id = (e.particulars ->> 'appeal')::uuid""");
	}

	@Bean
	TextSource appealFileNames() {
		return new TextSource("appeal_files", Set.of("AppealFileAdded"), """
				select e.id, 'name', f.id, f.name from entries e
				join appeal_files f on f.shop_id = e.shop_id and f.id = (e.particulars ->> 'attachment')::uuid""");
	}

}
