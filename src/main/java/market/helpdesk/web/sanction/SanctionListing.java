package market.helpdesk.web.sanction;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Shop;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.sanction.AppealLists;
import market.helpdesk.sanction.ProposalLists;
import market.helpdesk.sanction.SanctionLists;
import market.helpdesk.sanction.SanctionSummary;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.sanction.AdminSanctionsPage.View;

import org.springframework.stereotype.Component;

/** Puts together the lists of administrators. */
@Component
class SanctionListing {

	private final ProposalLists proposals;

	private final SanctionLists sanctions;

	private final AppealLists appeals;

	private final SanctionRows rows;

	private final ListSettings settings;

	SanctionListing(ProposalLists proposals, SanctionLists sanctions, AppealLists appeals, SanctionRows rows,
			ListSettings settings) {
		this.proposals = proposals;
		this.sanctions = sanctions;
		this.appeals = appeals;
		this.rows = rows;
		this.settings = settings;
	}

	AdminSanctionsPage page(Inspector inspector, View view, Optional<Cursor> after) {
		var size = settings.pageSize();
		return switch (view) {
			case PROPOSED -> proposed(inspector, after, size);
			case AWAITING -> sanctions(inspector, view, sanctions.awaiting(inspector, after, size), after);
			case APPEALS -> appeals(inspector, after, size);
			case STANDING -> sanctions(inspector, view, sanctions.standing(inspector, after, size), after);
			case OVER -> sanctions(inspector, view, sanctions.over(inspector, after, size), after);
		};
	}

	private AdminSanctionsPage proposed(Inspector inspector, Optional<Cursor> after, int size) {
		var page = proposals.open(inspector, after, size).map(rows::row);
		return new AdminSanctionsPage(View.PROPOSED, page.items(), List.of(), List.of(), sanctions.waiting(inspector),
				page.nextOrNull(), after.isEmpty());
	}

	private AdminSanctionsPage appeals(Inspector inspector, Optional<Cursor> after, int size) {
		var page = appeals.open(inspector, after, size).map(rows::row);
		return new AdminSanctionsPage(View.APPEALS, List.of(), List.of(), page.items(), sanctions.waiting(inspector),
				page.nextOrNull(), after.isEmpty());
	}

	private AdminSanctionsPage sanctions(Inspector inspector, View view, Page<SanctionSummary> found,
			Optional<Cursor> after) {
		var page = found.map(rows::row);
		return new AdminSanctionsPage(view, List.of(), page.items(), List.of(), sanctions.waiting(inspector),
				page.nextOrNull(), after.isEmpty());
	}

	ShopSanctionsPage page(Inspector inspector, Shop shop, Optional<Cursor> after) {
		var page = sanctions.of(inspector, shop.id(), after, settings.pageSize()).map(rows::row);
		return new ShopSanctionsPage(shop.marketplaceId(), shop.name(), shop.market().code(),
				proposals.open(inspector, shop.id()).stream().map(rows::row).toList(), page.items(), page.nextOrNull(),
				after.isEmpty());
	}

}
