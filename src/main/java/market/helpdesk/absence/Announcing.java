package market.helpdesk.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.absence.Objection.SubstituteIsAway;
import market.helpdesk.absence.Objection.SubstituteUnknown;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.People;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.account.Substitutions;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announcing that a shop is away, and thinking better of it: its owners' to do. */
@Service
@Transactional
public class Announcing {

	private final ShopMembers members;

	private final People people;

	private final Substitutions substitutions;

	private final Markets markets;

	private final WorkingCalendars calendars;

	private final AbsenceRules rules;

	private final Absences absences;

	private final AbsenceWithdrawals withdrawals;

	private final AbsenceDiary diary;

	private final Clock clock;

	Announcing(ShopMembers members, People people, Substitutions substitutions, Markets markets,
			WorkingCalendars calendars, AbsenceRules rules, Absences absences, AbsenceWithdrawals withdrawals,
			AbsenceDiary diary, Clock clock) {
		this.members = members;
		this.people = people;
		this.substitutions = substitutions;
		this.markets = markets;
		this.calendars = calendars;
		this.rules = rules;
		this.absences = absences;
		this.withdrawals = withdrawals;
		this.diary = diary;
		this.clock = clock;
	}

	/**
	 * Announces an absence, unless something stands against it. The substitute acts for
	 * the shop from the first instant of the first day up to the end of the last one.
	 * @param username of the substitute, blank where there is none
	 * @return everything that stands against it; nothing where it was announced
	 * @throws AbsenceNotFound if the shop isn't the member's own
	 */
	public List<Objection> announce(Member member, ShopId shopId, AbsentDays days, String username) {
		var shop = owned(member, shopId);
		diary.open(shopId);
		var now = clock.instant();
		var substitute = people.sellerNamed(username);
		var objections = objections(member, shop, days, username, substitute, now);
		if (objections.isEmpty()) {
			keep(new Absence(shop, days, substitute, member.account(), now), shop);
		}
		return objections;
	}

	/**
	 * Calls an absence off, or ends it now. One that is over, or withdrawn already, stays
	 * as it is.
	 * @throws AbsenceNotFound if the absence isn't of a shop of the member's own
	 */
	public void withdraw(Member member, AbsenceId id) {
		var absence = absences.findOf(members.ownedBy(member.account()), id).orElseThrow(() -> new AbsenceNotFound(id));
		var shop = owned(member, absence.shop());
		diary.open(shop.id());
		var now = clock.instant();
		if (now.isBefore(absence.days().end(zone(shop))) && !withdrawals.include(absence)) {
			withdrawals.save(new AbsenceWithdrawal(shop, absence, member.account(), now));
			diary.strikeOut(absence, LocalDate.ofInstant(now, zone(shop)));
			substitutions.end(shop.id(), id.id(), now);
		}
	}

	private Shop owned(Member member, ShopId id) {
		return members.ownedBy(member.account())
			.stream()
			.filter((shop) -> shop.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new AbsenceNotFound(id));
	}

	private List<Objection> objections(Member member, Shop shop, AbsentDays days, String username,
			Optional<AccountId> substitute, Instant now) {
		var objections = new ArrayList<>(rules.objections(days, !username.isBlank(), diary.around(shop.id(), days),
				LocalDate.ofInstant(now, zone(shop)), calendars.of(shop.market())));
		if (!username.isBlank() && substitute.isEmpty()) {
			objections.add(new SubstituteUnknown(username.strip()));
		}
		if (substitute.equals(Optional.of(member.account()))) {
			objections.add(new SubstituteIsAway());
		}
		return objections;
	}

	private void keep(Absence absence, Shop shop) {
		absences.saveAndFlush(absence);
		diary.enter(absence);
		absence.substitute()
			.ifPresent((account) -> substitutions.admit(shop.id(), absence.id().id(), account,
					absence.days().begin(zone(shop)), absence.days().end(zone(shop))));
	}

	private ZoneId zone(Shop shop) {
		return markets.get(shop.market()).zone();
	}

}
