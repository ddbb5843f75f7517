package market.helpdesk.web.quality;

import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagLists;
import market.helpdesk.quality.FlagNotFound;
import market.helpdesk.quality.SubmittedFlag;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.quality.FlagsPage.View;

import org.springframework.stereotype.Component;

/** Puts together what administrators see of flags. */
@Component
class FlagListing {

	private final FlagLists flags;

	private final FlagViews views;

	private final MarketTimes times;

	private final ListSettings settings;

	FlagListing(FlagLists flags, FlagViews views, MarketTimes times, ListSettings settings) {
		this.flags = flags;
		this.views = views;
		this.times = times;
		this.settings = settings;
	}

	FlagsPage page(Inspector inspector, View view, Optional<Cursor> after) {
		var size = settings.pageSize();
		var page = switch (view) {
			case OPEN -> flags.open(inspector, after, size);
			case UPHELD -> flags.decided(inspector, true, after, size);
			case DISMISSED -> flags.decided(inspector, false, after, size);
		};
		var rows = page.map((flag) -> row(inspector, flag));
		return new FlagsPage(view, rows.items(), flags.open(), rows.nextOrNull(), after.isEmpty());
	}

	/**
	 * @throws FlagNotFound if there is none
	 */
	FlagRow get(Inspector inspector, FlagId id) {
		return row(inspector, flags.find(inspector, id).orElseThrow(() -> new FlagNotFound(id)));
	}

	private FlagRow row(Inspector inspector, SubmittedFlag flag) {
		return new FlagRow(views.view(inspector, flag.market(), flag.flag()), flag.shopName(), flag.market().code(),
				flag.ticket().id(), flag.reference().text(), flag.position(),
				times.at(flag.market(), flag.answeredAt()));
	}

}
