package market.helpdesk.web.absence;

import java.util.List;
import java.util.Set;

import market.helpdesk.absence.AbsenceLists;
import market.helpdesk.absence.AnnouncedAbsence;
import market.helpdesk.absence.AnnouncedAbsence.Substitute;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;

import org.springframework.stereotype.Component;

/** Says to those who wait or answer that a shop is away, or soon will be. */
@Component
public class AbsenceNotices {

	private final AbsenceLists absences;

	AbsenceNotices(AbsenceLists absences) {
		this.absences = absences;
	}

	/** Returns what a buyer is told about a shop; sellers find it in their inbox. */
	public List<AbsenceNotice> of(ShopId shop, Viewer viewer) {
		return (viewer instanceof Buyer) ? notices(Set.of(shop), viewer) : List.of();
	}

	/** Returns what a member is told about the shops they act for. */
	public List<AbsenceNotice> of(Member member) {
		return notices(member.shops(), member);
	}

	private List<AbsenceNotice> notices(Set<ShopId> shops, Viewer viewer) {
		return absences.toTell(shops).stream().map((absence) -> notice(absence, viewer)).toList();
	}

	private static AbsenceNotice notice(AnnouncedAbsence absence, Viewer viewer) {
		var mine = absence.substitute().filter((one) -> one.account().equals(viewer.account())).isPresent();
		return new AbsenceNotice(absence.shop().name(), absence.days().firstDay(), absence.days().lastDay(),
				absence.substitute().map(Substitute::name).orElse(null), mine);
	}

}
