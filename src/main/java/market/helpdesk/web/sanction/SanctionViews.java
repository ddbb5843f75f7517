package market.helpdesk.web.sanction;

import java.time.Clock;
import java.time.Instant;

import market.helpdesk.account.ShopMembers;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Auditor;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.sanction.AppealFiles;
import market.helpdesk.sanction.SanctionDetails;
import market.helpdesk.sanction.SanctionDetails.AppealDetails;
import market.helpdesk.sanction.SanctionDetails.By;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.sanction.SanctionLists;
import market.helpdesk.sanction.SanctionNotFound;
import market.helpdesk.sanction.SanctionState;
import market.helpdesk.sanction.SanctionSummary;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.sanction.SanctionView.AppealView;
import market.helpdesk.web.sanction.SanctionView.DecisionView;
import market.helpdesk.web.sanction.SanctionView.Done;
import market.helpdesk.web.sanction.SanctionView.May;
import market.helpdesk.web.sanction.SanctionView.Refused;

import org.springframework.stereotype.Component;

/** Puts together the page of a sanction for whoever looks. */
@Component
class SanctionViews {

	private final SanctionLists sanctions;

	private final AppealFiles files;

	private final ShopMembers members;

	private final SanctionRows rows;

	private final MarketTimes times;

	private final Clock clock;

	SanctionViews(SanctionLists sanctions, AppealFiles files, ShopMembers members, SanctionRows rows, MarketTimes times,
			Clock clock) {
		this.sanctions = sanctions;
		this.files = files;
		this.members = members;
		this.rows = rows;
		this.times = times;
		this.clock = clock;
	}

	/**
	 * @throws SanctionNotFound if it isn't the viewer's to see
	 */
	SanctionDetails get(Viewer viewer, SanctionId id) {
		return sanctions.findVisibleTo(viewer, id).orElseThrow(() -> new SanctionNotFound(id));
	}

	SanctionView view(Viewer viewer, SanctionDetails sanction) {
		var one = sanction.summary();
		var now = clock.instant();
		return new SanctionView(one.id().id(), one.shopName(), one.shopSlug(), one.market().code(), one.measure(),
				one.state(now), sanction.reasons(), done(viewer, one, sanction.imposed()),
				sanction.signed().map((by) -> done(viewer, one, by)).orElse(null),
				sanction.dropped()
					.map((dropped) -> new Refused(done(viewer, one, dropped.by()), dropped.reason()))
					.orElse(null),
				times.at(one.market(), one.signableFrom()),
				one.since().map((at) -> times.at(one.market(), at)).orElse(null),
				one.endsAt().map((at) -> times.at(one.market(), at)).orElse(null),
				one.appealUntil().map((at) -> times.at(one.market(), at)).orElse(null),
				rows.items(one.market(), sanction.violations()),
				sanction.appeal().map((appeal) -> appeal(viewer, one, appeal)).orElse(null),
				may(viewer, sanction, now));
	}

	private AppealView appeal(Viewer viewer, SanctionSummary sanction, AppealDetails appeal) {
		return new AppealView(appeal.id().id(), appeal.words(), appeal.by().name(),
				times.at(sanction.market(), appeal.by().at()),
				files.of(sanction.shop(), appeal.id()).stream().map(FileItem::of).toList(),
				appeal.decision()
					.map((decision) -> new DecisionView(decision.outcome(), decision.reason(),
							done(viewer, sanction, decision.by())))
					.orElse(null));
	}

	/** Who acts for the marketplace is told to administrators only. */
	private Done done(Viewer viewer, SanctionSummary sanction, By by) {
		return new Done((viewer instanceof Inspector) ? by.name() : null, times.at(sanction.market(), by.at()));
	}

	private May may(Viewer viewer, SanctionDetails sanction, Instant now) {
		return switch (viewer) {
			case Administrator administrator -> may(administrator, sanction, now);
			case Member member ->
				new May(false, false, false, mayAppeal(member, sanction.summary(), now), false, false);
			case Auditor auditor -> May.NOTHING;
			case Viewer.Buyer buyer -> May.NOTHING;
		};
	}

	private static May may(Administrator administrator, SanctionDetails sanction, Instant now) {
		var awaits = sanction.summary().recorded() == SanctionState.AWAITING;
		var first = sanction.imposed().account().equals(administrator.account());
		var open = sanction.appeal().filter((appeal) -> appeal.decision().isEmpty()).isPresent();
		var involved = sanction.involves(administrator.account());
		return new May(awaits && !first && !now.isBefore(sanction.summary().signableFrom()), awaits && first, awaits,
				false, open && !involved, open && involved);
	}

	/** Those who only stand in for a shop don't appeal for it. */
	private boolean mayAppeal(Member member, SanctionSummary sanction, Instant now) {
		return sanction.isAppealable(now)
				&& members.ofMember(member.account()).stream().anyMatch((shop) -> shop.id().equals(sanction.shop()));
	}

}
