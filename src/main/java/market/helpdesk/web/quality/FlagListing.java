package market.helpdesk.web.quality;

import java.util.Optional;

import market.helpdesk.account.Viewer.Administrator;
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

	FlagsPage page(Administrator administrator, View view, Optional<Cursor> after) {
		var size = settings.pageSize();
		var page = switch (view) {
			case OPEN -> flags.open(administrator, after, size);
			case UPHELD -> flags.decided(administrator, true, after, size);
			case DISMISSED -> flags.decided(administrator, false, after, size);
		};
		var rows = page.map((flag) -> row(administrator, flag));
		return new FlagsPage(view, rows.items(), flags.open(), rows.nextOrNull(), after.isEmpty());
	}

	/**
	 * @throws FlagNotFound if there is none
	 */
	FlagRow get(Administrator administrator, FlagId id) {
		return row(administrator, flags.find(administrator, id).orElseThrow(() -> new FlagNotFound(id)));
	}

	private FlagRow row(Administrator administrator, SubmittedFlag flag) {
		return new FlagRow(views.view(administrator, flag.market(), flag.flag()), flag.shopName(), flag.market().code(),
				flag.ticket().id(), flag.reference().text(), flag.position(),
				times.at(flag.market(), flag.answeredAt()));
	}

}
