package market.helpdesk.sanction;

import java.time.Clock;
import java.util.List;

import market.helpdesk.account.ShopMembers;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.attachment.Upload;
import market.helpdesk.attachment.Uploads;
import market.helpdesk.attachment.UploadsGone;
import market.helpdesk.sanction.SanctionRefused.Why;
import market.helpdesk.ticket.Messaging;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appealing, which a shop's owners and agents can: once against each sanction (R9).
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Appealing {

	private final SanctionRegister sanctions;

	private final Appeals appeals;

	private final Uploads uploads;

	private final ShopMembers members;

	private final SanctionRecords records;

	private final Clock clock;

	Appealing(SanctionRegister sanctions, Appeals appeals, Uploads uploads, ShopMembers members,
			SanctionRecords records, Clock clock) {
		this.sanctions = sanctions;
		this.appeals = appeals;
		this.uploads = uploads;
		this.members = members;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Appeals against a sanction: also against one whose time is up, since it leads to a
	 * graver one; not against a removal that waits for its second signature.
	 * @param files what the member sent before, all of them or none
	 * @throws SanctionNotFound if it isn't the member's to see
	 * @throws SanctionRefused if it can't be appealed against, or was before
	 * @throws UploadsGone if a file is there no more
	 */
	public AppealId appeal(Member member, SanctionId id, AppealWords words, List<Upload> files) {
		var now = clock.instant();
		var sanction = sanctions.lock(id)
			.filter((one) -> member.shops().contains(one.shop()))
			.orElseThrow(() -> new SanctionNotFound(id));
		requireMembership(member, sanction);
		sanction.requireAppealable(now);
		if (appeals.of(sanction).isPresent()) {
			throw new SanctionRefused(Why.APPEALED);
		}
		take(member, sanction, files);
		var appeal = appeals.add(sanction, words, files, member.account(), now);
		records.appealed(sanction, appeal, files, member.account(), now);
		return appeal;
	}

	/** It is for once: whoever only stands in does not use it up. */
	private void requireMembership(Member member, Sanction sanction) {
		if (members.ofMember(member.account()).stream().noneMatch((shop) -> shop.id().equals(sanction.shop()))) {
			throw new SanctionRefused(Why.NOT_YOURS);
		}
	}

	private void take(Member member, Sanction sanction, List<Upload> files) {
		var ids = files.stream().map(Upload::id).toList();
		if (!ids.isEmpty() && uploads.take(sanction.shop(), member.account(), ids) != ids.size()) {
			throw new UploadsGone();
		}
	}

}
