package market.helpdesk.web.absence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import market.helpdesk.absence.AbsenceLists;
import market.helpdesk.absence.AbsenceSettings;
import market.helpdesk.absence.AnnouncedAbsence;
import market.helpdesk.absence.AnnouncedAbsence.State;
import market.helpdesk.absence.AnnouncedAbsence.Substitute;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.Markets;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Puts together the absences of whoever looks. */
@Component
class AbsencePages {

	private final AbsenceLists absences;

	private final ShopMembers members;

	private final Markets markets;

	private final MarketTimes times;

	private final AbsenceSettings rules;

	private final ListSettings lists;

	private final Clock clock;

	AbsencePages(AbsenceLists absences, ShopMembers members, Markets markets, MarketTimes times, AbsenceSettings rules,
			ListSettings lists, Clock clock) {
		this.absences = absences;
		this.members = members;
		this.markets = markets;
		this.times = times;
		this.rules = rules;
		this.lists = lists;
		this.clock = clock;
	}

	AbsencesPage page(Member member, Optional<Cursor> after) {
		var owned = members.ownedBy(member.account());
		var page = absences.pageOf(member, after, lists.pageSize()).map((absence) -> row(absence, member, owned));
		return new AbsencesPage(page.items(),
				owned.stream().map((shop) -> new OwnShop(shop.marketplaceId(), shop.name())).toList(),
				rules.workingDaysWithoutNotice(), rules.noticeDays(), page.nextOrNull(), after.isEmpty());
	}

	private AbsenceRow row(AnnouncedAbsence absence, Member member, List<Shop> owned) {
		var market = absence.shop().market();
		var state = absence.state(clock.instant(), markets.get(market).zone());
		var days = absence.days();
		var mine = absence.substitute().filter((one) -> one.account().equals(member.account())).isPresent();
		var mayWithdraw = owned.contains(absence.shop()) && (state == State.COMING || state == State.ON);
		return new AbsenceRow(absence.id().id(), absence.shop().name(), days.firstDay(), days.lastDay(),
				absence.substitute().map(Substitute::name).orElse(null), mine, state, absence.announcedBy(),
				times.at(market, absence.announcedAt()), mayWithdraw);
	}

}
