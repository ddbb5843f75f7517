package market.helpdesk.web.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.history.Histories;
import market.helpdesk.history.HistoryScope;
import market.helpdesk.web.page.WrittenText;

import org.springframework.stereotype.Component;

/** Names those with whom alone something is looked for, if the viewer knows them. */
@Component
class SearchCompany {

	private final Histories histories;

	SearchCompany(Histories histories) {
		this.histories = histories;
	}

	List<String> of(Viewer viewer, SearchForm form) {
		return Stream
			.of(WrittenText.readId(form.buyer()).flatMap((id) -> buyer(viewer, id)),
					WrittenText.readId(form.shop()).flatMap((id) -> shop(viewer, new ShopId(id))))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<String> buyer(Viewer viewer, UUID id) {
		var buyer = new AccountId(id);
		return switch (viewer) {
			case Member member -> histories.buyerName(HistoryScope.of(member, buyer));
			case Inspector inspector -> histories.buyerName(HistoryScope.of(buyer));
			case Buyer someone -> Optional.empty();
		};
	}

	private Optional<String> shop(Viewer viewer, ShopId shop) {
		return switch (viewer) {
			case Buyer buyer -> histories.shopName(HistoryScope.of(buyer, shop));
			case Inspector inspector -> histories.shopName(HistoryScope.of(shop));
			case Member member -> Optional.empty();
		};
	}

}
