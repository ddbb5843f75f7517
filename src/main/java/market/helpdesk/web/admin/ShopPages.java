package market.helpdesk.web.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.deadline.ResponseFigures;
import market.helpdesk.deadline.ShopFigures;
import market.helpdesk.standing.RankedShops.Place;
import market.helpdesk.standing.Records;
import market.helpdesk.standing.StandingFormula;
import market.helpdesk.standing.StandingLists;
import market.helpdesk.standing.StandingOrder;
import market.helpdesk.standing.StandingWeights;
import market.helpdesk.web.page.ListSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together the list of the shops, in whatever order. */
@Component
class ShopPages {

	private final ResponseFigures figures;

	private final StandingLists standings;

	private final StandingFormula formula;

	private final StandingWeights weights;

	private final ListSettings settings;

	ShopPages(ResponseFigures figures, StandingLists standings, StandingFormula formula, StandingWeights weights,
			ListSettings settings) {
		this.figures = figures;
		this.standings = standings;
		this.formula = formula;
		this.weights = weights;
		this.settings = settings;
	}

	/**
	 * @param after behind which shop, as the page before says; the first page else
	 */
	ShopsPage page(Inspector inspector, ShopSort sort, String name, String after) {
		return sort.order()
			.map((order) -> ranked(inspector, order, sort, name, Place.parse(after)))
			.orElseGet(() -> named(inspector, name, shop(after)));
	}

	private ShopsPage named(Inspector inspector, String name, Optional<ShopId> after) {
		var page = figures.perShop(name, after, settings.pageSize());
		var next = page.next().map(ShopId::toString).orElse(null);
		return page(inspector, page.shops(), ShopSort.NAME, name, next, after.isEmpty());
	}

	private ShopsPage ranked(Inspector inspector, StandingOrder order, ShopSort sort, String name,
			Optional<Place> after) {
		var ranked = standings.ranked(inspector, order, name, after, settings.pageSize());
		var next = ranked.next().map(Place::toString).orElse(null);
		return page(inspector, figures.of(ranked.shops()), sort, name, next, after.isEmpty());
	}

	private ShopsPage page(Inspector inspector, List<ShopFigures> shops, ShopSort sort, String name,
			@Nullable String next, boolean first) {
		var known = standings.of(inspector, shops.stream().map(ShopFigures::shop).toList());
		var rows = shops.stream()
			.map((shop) -> ShopRow.of(shop, known.getOrDefault(shop.shop(), formula.standing(Records.NONE)), weights))
			.toList();
		return new ShopsPage(rows, name, sort, next, first);
	}

	/** An address somebody cut off still shows a page: the first. */
	private static Optional<ShopId> shop(String typed) {
		try {
			return Optional.of(new ShopId(UUID.fromString(typed)));
		}
		catch (IllegalArgumentException none) {
			return Optional.empty();
		}
	}

}
