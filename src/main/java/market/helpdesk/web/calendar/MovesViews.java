package market.helpdesk.web.calendar;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.deadline.DeadlineMove;
import market.helpdesk.deadline.DeadlineMoves;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.calendar.MovesView.MoveRow;
import market.helpdesk.web.calendar.MovesView.ShopMoves;
import market.helpdesk.web.page.DueTime;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells what would become of deadlines, with the names of those who are concerned. */
@Component
public class MovesViews {

	private static final int SHOPS = 50;

	private final Shops shops;

	private final TicketSearch tickets;

	private final MarketTimes times;

	MovesViews(Shops shops, TicketSearch tickets, MarketTimes times) {
		this.shops = shops;
		this.tickets = tickets;
		this.times = times;
	}

	/** What people call those that are concerned. */
	private record Names(Map<ShopId, Shop> shops, Map<UUID, TicketReference> tickets) {

		Shop shop(ShopId id) {
			return Objects.requireNonNull(shops.get(id));
		}

	}

	public MovesView of(DeadlineMoves moves) {
		var largest = moves.largest(SHOPS);
		var first = moves.first();
		var ids = Stream.concat(largest.stream().map(DeadlineMoves.ShopCount::shop),
				first.stream().map(DeadlineMove::shop));
		var names = new Names(
				shops.all(ids.distinct().toList()).stream().collect(Collectors.toMap(Shop::id, Function.identity())),
				tickets.references(first.stream().map((move) -> move.ticket().id()).toList()));
		return new MovesView(moves.total(), moves.later(), moves.earlier(), moves.shops(),
				largest.stream().map((one) -> shop(names.shop(one.shop()), one.count())).toList(),
				moves.shops() - largest.size(), first.stream().map((move) -> row(move, names)).toList(),
				moves.total() - first.size());
	}

	private static ShopMoves shop(Shop shop, long count) {
		return new ShopMoves(shop.name(), shop.market().code(), count);
	}

	private MoveRow row(DeadlineMove move, Names names) {
		var same = move.before().dueAt().equals(move.after().dueAt());
		var reference = names.tickets().get(move.ticket().id());
		return new MoveRow(move.ticket().id(), (reference != null) ? reference.text() : "",
				names.shop(move.shop()).name(), times.due(move.market(), move.before().dueAt()),
				times.due(move.market(), move.after().dueAt()), same ? until(move, move.before().onTimeUntil()) : null,
				same ? until(move, move.after().onTimeUntil()) : null);
	}

	private DueTime until(DeadlineMove move, Instant instant) {
		return times.due(move.market(), instant);
	}

}
