package market.helpdesk.marketplace;

import java.time.Instant;

import market.helpdesk.marketplace.MarketplaceLine.AccountLine;
import market.helpdesk.marketplace.MarketplaceLine.MemberLine;
import market.helpdesk.marketplace.MarketplaceLine.ShopLine;

import org.springframework.stereotype.Component;

/** Brings in whatever a line is about. */
@Component
class LineEntry {

	private final ShopEntry shops;

	private final AccountEntry accounts;

	private final MemberEntry members;

	private final OrderEntry orders;

	private final TicketEntry tickets;

	LineEntry(ShopEntry shops, AccountEntry accounts, MemberEntry members, OrderEntry orders, TicketEntry tickets) {
		this.shops = shops;
		this.accounts = accounts;
		this.members = members;
		this.orders = orders;
		this.tickets = tickets;
	}

	/**
	 * @throws LineRefused before anything is written, so that the transaction can go on
	 */
	Written write(MarketplaceLine line, Directory directory, Instant now) {
		return switch (line) {
			case ShopLine shop -> shops.write(shop, now);
			case AccountLine account -> accounts.write(account, now);
			case MemberLine member -> members.write(member, directory, now);
			case OrderLine order -> orders.write(order, directory, now);
			case TicketLine ticket -> tickets.write(ticket, directory, now);
		};
	}

}
