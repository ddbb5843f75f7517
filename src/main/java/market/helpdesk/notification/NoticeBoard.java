package market.helpdesk.notification;

import java.time.Clock;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.deadline.ResponseWarnings;
import market.helpdesk.deadline.ResponseWarningsGiven;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells everyone who acts for a shop what the shop is to know. */
@Service
class NoticeBoard {

	private final Notices notices;

	private final ResponseWarnings warnings;

	private final ShopMembers members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NoticeBoard(Notices notices, ResponseWarnings warnings, ShopMembers members, ApplicationEventPublisher events,
			Clock clock) {
		this.notices = notices;
		this.warnings = warnings;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * One notice each, however often this is tried; none where it comes so late that all
	 * is answered.
	 */
	@ApplicationModuleListener
	void on(ResponseWarningsGiven given) {
		if (warnings.areTimely(given.shop(), given.digest())) {
			members.of(given.shop(), clock.instant()).forEach((member) -> give(member, given));
		}
	}

	private void give(AccountId member, ResponseWarningsGiven given) {
		notices.give(member, given, clock.instant())
			.ifPresent((notice) -> events.publishEvent(new NoticeGiven(given.shop(), notice, member, given.digest())));
	}

}
