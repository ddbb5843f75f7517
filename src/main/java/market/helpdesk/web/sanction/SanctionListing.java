package market.helpdesk.web.sanction;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Shop;
import market.helpdesk.account.Viewer.Administrator;
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

	AdminSanctionsPage page(Administrator administrator, View view, Optional<Cursor> after) {
		var size = settings.pageSize();
		return switch (view) {
			case PROPOSED -> proposed(administrator, after, size);
			case AWAITING -> sanctions(administrator, view, sanctions.awaiting(administrator, after, size), after);
			case APPEALS -> appeals(administrator, after, size);
			case STANDING -> sanctions(administrator, view, sanctions.standing(administrator, after, size), after);
			case OVER -> sanctions(administrator, view, sanctions.over(administrator, after, size), after);
		};
	}

	private AdminSanctionsPage proposed(Administrator administrator, Optional<Cursor> after, int size) {
		var page = proposals.open(administrator, after, size).map(rows::row);
		return new AdminSanctionsPage(View.PROPOSED, page.items(), List.of(), List.of(),
				sanctions.waiting(administrator), page.nextOrNull(), after.isEmpty());
	}

	private AdminSanctionsPage appeals(Administrator administrator, Optional<Cursor> after, int size) {
		var page = appeals.open(administrator, after, size).map(rows::row);
		return new AdminSanctionsPage(View.APPEALS, List.of(), List.of(), page.items(),
				sanctions.waiting(administrator), page.nextOrNull(), after.isEmpty());
	}

	private AdminSanctionsPage sanctions(Administrator administrator, View view, Page<SanctionSummary> found,
			Optional<Cursor> after) {
		var page = found.map(rows::row);
		return new AdminSanctionsPage(view, List.of(), page.items(), List.of(), sanctions.waiting(administrator),
				page.nextOrNull(), after.isEmpty());
	}

	ShopSanctionsPage page(Administrator administrator, Shop shop, Optional<Cursor> after) {
		var page = sanctions.of(administrator, shop.id(), after, settings.pageSize()).map(rows::row);
		return new ShopSanctionsPage(shop.marketplaceId(), shop.name(), shop.market().code(),
				proposals.open(administrator, shop.id()).stream().map(rows::row).toList(), page.items(),
				page.nextOrNull(), after.isEmpty());
	}

}
