package market.helpdesk.marketplace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.calendar.WorkingCalendar;
import market.helpdesk.marketplace.TicketLine.ClosedLine;
import market.helpdesk.marketplace.TicketLine.MessageLine;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketHistory.Closing;
import market.helpdesk.ticket.TicketHistory.PastMessage;

/** What was written between a buyer and a shop, checked against who and when they are. */
record PastThread(Shop shop, AccountId buyer, Directory directory, WorkingCalendar calendar, Instant now) {

	/**
	 * Makes a key of the marketplace's own id, the same every time: a name-based UUID of
	 * {@code marketplace:ticket:<id>} or {@code marketplace:message:<id>} in UTF-8.
	 */
	static SubmissionKey key(String kind, MarketplaceId id) {
		var name = "marketplace:%s:%s".formatted(kind, id.text());
		return new SubmissionKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
	}

	PastMessage message(MessageLine line) {
		requireCountable("messages.at", line.at());
		var author = author(line.author());
		requireRightToSay(author.side(), line);
		return new PastMessage(key("message", line.id()), author, line.message(), line.at());
	}

	private static void requireRightToSay(Side side, MessageLine line) {
		if (side != Side.BUYER && !line.points().isEmpty()) {
			throw new LineRefused("messages.points: %s is not the buyer's".formatted(line.id()));
		}
		if (side == Side.BUYER && !line.answers().isEmpty()) {
			throw new LineRefused("messages.answers: %s is the buyer's".formatted(line.id()));
		}
	}

	Closing closing(ClosedLine line) {
		requireCountable("closed.at", line.at());
		return new Closing(buyer, line.at());
	}

	private Author author(MarketplaceId id) {
		var account = directory.account("messages.author", id).id();
		if (account.equals(buyer)) {
			return new Author(account, Side.BUYER);
		}
		if (!directory.isMember(account, shop.id())) {
			throw new LineRefused("messages.author: %s is neither the buyer nor a member of the shop".formatted(id));
		}
		return new Author(account, Side.SELLER);
	}

	/**
	 * What comes from a day without a calendar gets no deadline, and nothing comes from
	 * tomorrow.
	 */
	private void requireCountable(String field, Instant at) {
		if (!calendar.covers(at)) {
			throw new LineRefused("%s: the calendar of %s does not cover %s".formatted(field, shop.market(), at));
		}
		if (at.isAfter(now)) {
			throw new LineRefused("%s: %s is still to come".formatted(field, at));
		}
	}

}
