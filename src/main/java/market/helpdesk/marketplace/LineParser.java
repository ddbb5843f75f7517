package market.helpdesk.marketplace;

import java.util.function.Function;

import market.helpdesk.account.Role;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.marketplace.MarketplaceLine.AccountLine;
import market.helpdesk.marketplace.MarketplaceLine.MemberLine;
import market.helpdesk.marketplace.MarketplaceLine.ShopLine;
import market.helpdesk.marketplace.TicketLine.ClosedLine;
import market.helpdesk.marketplace.TicketLine.MessageLine;
import market.helpdesk.order.Money;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.PointText;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.Topic;

/** Reads a line: strictly, since what is taken for something else can't be taken back. */
final class LineParser {

	private LineParser() {
	}

	/**
	 * @throws LineRefused if the line is not valid in itself
	 */
	static MarketplaceLine parse(byte[] line) {
		var fields = Fields.of(StrictJson.read(line));
		var read = fields.take("type", LineParser::reader).apply(fields);
		fields.requireNothingElse();
		return read;
	}

	private static Function<Fields, MarketplaceLine> reader(String type) {
		return switch (type) {
			case "shop" -> LineParser::shop;
			case "account" -> LineParser::account;
			case "member" -> LineParser::member;
			case "order" -> LineParser::order;
			case "ticket" -> LineParser::ticket;
			default -> throw new IllegalArgumentException(
					"'%s' is none of shop, account, member, order, ticket".formatted(type));
		};
	}

	private static ShopLine shop(Fields fields) {
		return new ShopLine(fields.take("id", MarketplaceId::new), fields.take("name", OneLine::new),
				fields.take("market", MarketCode::new), fields.take("joinedAt", Values::instant));
	}

	private static AccountLine account(Fields fields) {
		return new AccountLine(fields.take("id", MarketplaceId::new), fields.take("username", Username::new),
				fields.take("name", OneLine::new), fields.take("role", Values.oneOf(Role.class)),
				fields.find("passwordHash", PasswordHash::new), fields.find("email", EmailAddress::new),
				fields.find("language", LanguageTag::new));
	}

	private static MemberLine member(Fields fields) {
		return new MemberLine(fields.take("shop", MarketplaceId::new), fields.take("account", MarketplaceId::new),
				fields.take("role", Values.oneOf(MemberRole.class)));
	}

	private static OrderLine order(Fields fields) {
		return new OrderLine(fields.take("shop", MarketplaceId::new), fields.take("number", MarketplaceId::new),
				fields.take("buyer", MarketplaceId::new), fields.take("item", OneLine::new),
				new Money(fields.take("total", Values::amount), fields.take("currency", Values::currency)),
				fields.take("placedAt", Values::instant), fields.find("deliveredAt", Values::instant));
	}

	private static TicketLine ticket(Fields fields) {
		return new TicketLine(fields.take("id", MarketplaceId::new), fields.take("shop", MarketplaceId::new),
				fields.take("buyer", MarketplaceId::new), fields.find("order", MarketplaceId::new),
				fields.find("offer", Offer::new), fields.take("topic", Values.oneOf(Topic.class)),
				fields.take("subject", Subject::new), fields.takeAll("messages", LineParser::message),
				fields.findWithin("closed", LineParser::closed));
	}

	private static MessageLine message(Fields fields) {
		var message = new MessageLine(fields.take("id", MarketplaceId::new), fields.take("author", MarketplaceId::new),
				fields.take("at", Values::instant), fields.take("body", MessageBody::written),
				fields.findAll("points", PointText::new), fields.findNumbers("answers"));
		fields.requireNothingElse();
		return message;
	}

	private static ClosedLine closed(Fields fields) {
		var closed = new ClosedLine(fields.take("by", MarketplaceId::new), fields.take("at", Values::instant));
		fields.requireNothingElse();
		return closed;
	}

}
