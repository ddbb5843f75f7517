package market.helpdesk.web.sanction;

import java.time.Clock;
import java.util.List;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.sanction.AppealSummary;
import market.helpdesk.sanction.BackingViolation;
import market.helpdesk.sanction.ProposalSummary;
import market.helpdesk.sanction.SanctionRules;
import market.helpdesk.sanction.SanctionSummary;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Words sanctions and what belongs to them as lists show them. */
@Component
class SanctionRows {

	private final SanctionRules rules;

	private final MarketTimes times;

	private final Clock clock;

	SanctionRows(SanctionRules rules, MarketTimes times, Clock clock) {
		this.rules = rules;
		this.times = times;
		this.clock = clock;
	}

	SanctionRow row(SanctionSummary sanction) {
		return new SanctionRow(sanction.id().id(), sanction.shopName(), sanction.shopSlug(), sanction.market().code(),
				sanction.measure(), sanction.state(clock.instant()), times.at(sanction.market(), sanction.imposedAt()),
				sanction.endsAt().map((end) -> times.at(sanction.market(), end)).orElse(null), sanction.appealed(),
				sanction.outcome().orElse(null));
	}

	ProposalRow row(ProposalSummary proposal) {
		return new ProposalRow(proposal.id().id(), proposal.shopName(), proposal.shopSlug(), proposal.market().code(),
				proposal.measure(), proposal.needed(), proposal.days(),
				times.at(proposal.market(), proposal.proposedAt()), proposal.outcome().orElse(null));
	}

	AppealRow row(AppealSummary appeal) {
		return new AppealRow(appeal.sanction().id(), appeal.shopName(), appeal.shopSlug(), appeal.market().code(),
				appeal.measure(), appeal.by(), times.at(appeal.market(), appeal.at()));
	}

	List<ViolationItem> items(MarketCode market, List<BackingViolation> violations) {
		return violations.stream()
			.map((violation) -> new ViolationItem(violation.id(), violation.kind(), violation.state(),
					violation.ticket().map(TicketId::id).orElse(null),
					violation.reference().map(TicketReference::text).orElse(null),
					times.at(market, violation.occurredAt())))
			.toList();
	}

	RuleTable rules(MarketCode market) {
		return new RuleTable(market.code(),
				rules.of(market)
					.stream()
					.map((rule) -> new RuleRow(rule.measure(), rule.threshold().violations(), rule.threshold().days(),
							rule.threshold().lasts()))
					.toList());
	}

}
