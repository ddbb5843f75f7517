package market.helpdesk.web.sanction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Shop;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.sanction.BackingViolation;
import market.helpdesk.sanction.BackingViolations;
import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.ProposalId;
import market.helpdesk.sanction.ProposalLists;
import market.helpdesk.sanction.ProposalSummary;
import market.helpdesk.sanction.SanctionNotFound;
import market.helpdesk.sanction.SanctionRules;
import market.helpdesk.sanction.Track;
import market.helpdesk.web.sanction.ImpositionPage.Choice;

import org.springframework.stereotype.Component;

/** Puts together where sanctions are imposed, on a proposal or without one. */
@Component
class ImpositionPages {

	private final ProposalLists proposals;

	private final BackingViolations violations;

	private final SanctionRules rules;

	private final SanctionRows rows;

	private final Shops shops;

	private final Clock clock;

	ImpositionPages(ProposalLists proposals, BackingViolations violations, SanctionRules rules, SanctionRows rows,
			Shops shops, Clock clock) {
		this.proposals = proposals;
		this.violations = violations;
		this.rules = rules;
		this.rows = rows;
		this.shops = shops;
		this.clock = clock;
	}

	/**
	 * @throws SanctionNotFound if there is no such shop
	 */
	Shop shop(String slug) {
		return shops.find(slug).orElseThrow(() -> new SanctionNotFound(slug));
	}

	/**
	 * @throws SanctionNotFound if nothing like that was proposed
	 */
	ProposalSummary proposal(Inspector inspector, ProposalId id) {
		return proposals.find(inspector, id).orElseThrow(() -> new SanctionNotFound(id));
	}

	ImpositionPage page(Administrator administrator, Shop shop, Track track) {
		return new ImpositionPage(shop.marketplaceId(), shop.name(), shop.market().code(), track, null,
				choices(shop.market(), track, Optional.empty()),
				rows.items(shop.market(), violations.free(administrator, shop.id(), track, clock.instant())));
	}

	/**
	 * What was proposed, to who can decide it with all that could be added to it; with
	 * itself once decided.
	 */
	ImpositionPage page(Inspector inspector, ProposalSummary proposal) {
		var track = proposal.measure().track();
		var behind = (inspector instanceof Administrator administrator && proposal.outcome().isEmpty())
				? violations.free(administrator, proposal.shop(), track, clock.instant()) : behind(proposal);
		return new ImpositionPage(proposal.shopSlug(), proposal.shopName(), proposal.market().code(), track,
				rows.row(proposal), choices(proposal.market(), track, Optional.of(proposal.measure())),
				rows.items(proposal.market(), behind));
	}

	/** Returns the form as the software proposes to fill it in. */
	ImpositionForm form(ProposalSummary proposal) {
		return ImpositionForm.proposing(Optional.of(proposal.measure()),
				rows.items(proposal.market(), behind(proposal)));
	}

	private List<BackingViolation> behind(ProposalSummary proposal) {
		return proposals.behind(proposal);
	}

	private List<Choice> choices(MarketCode market, Track track, Optional<Measure> usual) {
		return rules.of(market)
			.stream()
			.filter((rule) -> rule.measure().track() == track)
			.map((rule) -> new Choice(rule.measure(), rule.threshold().lasts(), rule.threshold().longest(),
					usual.filter(rule.measure()::equals).isPresent()))
			.toList();
	}

}
