package market.helpdesk.web.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.standing.Prospects;
import market.helpdesk.standing.Records;
import market.helpdesk.standing.ShopStanding;
import market.helpdesk.standing.ShopStanding.Computation;
import market.helpdesk.standing.StandingCourses;
import market.helpdesk.standing.StandingWeights;
import market.helpdesk.standing.WeighingRow;
import market.helpdesk.standing.WeighingRows;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.page.Score;
import market.helpdesk.web.standing.StandingSheet.Help;
import market.helpdesk.web.standing.StandingSheet.Weighing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together all there is to know of a shop's standing. */
@Component
class StandingSheets {

	private static final int MOST_HELP = 3;

	private final StandingCourses courses;

	private final WeighingRows rows;

	private final Prospects prospects;

	private final StandingParts parts;

	private final StandingWeights weights;

	private final MarketTimes times;

	private final ListSettings settings;

	StandingSheets(StandingCourses courses, WeighingRows rows, Prospects prospects, StandingParts parts,
			StandingWeights weights, MarketTimes times, ListSettings settings) {
		this.courses = courses;
		this.rows = rows;
		this.prospects = prospects;
		this.parts = parts;
		this.weights = weights;
		this.times = times;
		this.settings = settings;
	}

	/**
	 * @param after behind which row the list of what weighs goes on
	 */
	StandingSheet of(ShopStanding one, Optional<Cursor> after) {
		var shop = one.shop();
		var standing = one.standing();
		var market = shop.market();
		var weighing = rows.of(one, after, settings.pageSize()).map((row) -> row(row, market, one));
		return new StandingSheet(shop.id().id(), shop.name(), market.code(),
				new Score(standing.score(), weights.band(standing.score())),
				one.computation().map(Computation::at).map((at) -> times.at(market, at)).orElse(null),
				one.records().equals(Records.NONE), parts.of(one), standing.visibility(), changedAt(one),
				Courses.of(courses.of(shop.id())).orElse(null), help(one), weighing.items(), weighing.nextOrNull(),
				after.isEmpty(), weights);
	}

	private @Nullable ZonedDateTime changedAt(ShopStanding one) {
		return one.computation()
			.map((computation) -> times.at(one.shop().market(), computation.changedAt()))
			.orElse(null);
	}

	private List<Help> help(ShopStanding one) {
		return prospects.of(one.records(), MOST_HELP)
			.stream()
			.map((prospect) -> new Help(prospect.kind(), Prospects.MORE, tenths(prospect.points())))
			.toList();
	}

	private Weighing row(WeighingRow row, MarketCode market, ShopStanding one) {
		var today = one.computation().map(Computation::day).orElseThrow();
		return new Weighing(row.kind(), row.id(), times.at(market, row.at()), row.ticket().id(), row.reference().text(),
				row.number(), tenths(row.points()), later(row.less(), today), row.until());
	}

	private static @Nullable LocalDate later(LocalDate day, LocalDate today) {
		return day.isAfter(today) ? day : null;
	}

	private static BigDecimal tenths(double points) {
		return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
	}

}
