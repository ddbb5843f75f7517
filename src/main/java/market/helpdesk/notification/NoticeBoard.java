package market.helpdesk.notification;

import java.time.Clock;
import java.util.List;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.deadline.ResponseWarnings;
import market.helpdesk.deadline.ResponseWarningsGiven;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadNoted;
import market.helpdesk.ticket.TicketBuyers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * Tells everyone who acts for a shop what the shop is to know, buyers what happens in
 * their tickets, and either what is announced to them.
 */
@Service
class NoticeBoard {

	private final Notices notices;

	private final ResponseWarnings warnings;

	private final ShopMembers members;

	private final TicketBuyers buyers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NoticeBoard(Notices notices, ResponseWarnings warnings, ShopMembers members, TicketBuyers buyers,
			ApplicationEventPublisher events, Clock clock) {
		this.notices = notices;
		this.warnings = warnings;
		this.members = members;
		this.buyers = buyers;
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

	/** One notice each, however often this is tried. */
	@ApplicationModuleListener
	void on(ThreadNoted noted) {
		if (noted.told().contains(Side.SELLER)) {
			members.of(noted.shop(), clock.instant()).forEach((member) -> give(member, noted, true));
		}
		if (noted.told().contains(Side.BUYER)) {
			give(buyers.of(noted.shop(), noted.ticket()), noted, false);
		}
	}

	/** One notice each, however often this is tried. */
	@ApplicationModuleListener
	void on(Announced announced) {
		readers(announced).forEach((reader) -> give(reader, announced));
	}

	/** Whoever has left the shop meanwhile is told nothing any more. */
	private List<AccountId> readers(Announced announced) {
		var reader = announced.reader();
		if (!announced.toShop()) {
			return (reader != null) ? List.of(reader) : List.of();
		}
		return members.of(announced.shop(), clock.instant())
			.stream()
			.filter((member) -> reader == null || member.equals(reader))
			.toList();
	}

	private void give(AccountId reader, ThreadNoted noted, boolean toShop) {
		notices.give(reader, noted, clock.instant())
			.ifPresent((notice) -> events.publishEvent(new NewsGiven(noted.shop(), notice, reader, toShop)));
	}

	private void give(AccountId member, ResponseWarningsGiven given) {
		notices.give(member, given, clock.instant())
			.ifPresent((notice) -> events.publishEvent(new NoticeGiven(given.shop(), notice, member, given.digest())));
	}

	private void give(AccountId reader, Announced announced) {
		notices.give(reader, announced, clock.instant())
			.ifPresent((notice) -> events
				.publishEvent(new AnnouncementGiven(announced.shop(), notice, reader, announced.toShop())));
	}

}
