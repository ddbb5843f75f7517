package market.helpdesk.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import market.helpdesk.account.Shop;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which languages there is anything that a viewer could find. */
@Repository
class SearchLanguages {

	private final Shops shops;

	private final Markets markets;

	private final JdbcClient jdbc;

	SearchLanguages(Shops shops, Markets markets, JdbcClient jdbc) {
		this.shops = shops;
		this.markets = markets;
		this.jdbc = jdbc;
	}

	/** Returns those of the shops one acts for or wrote with (BCP 47). */
	List<String> of(Viewer viewer) {
		var read = switch (viewer) {
			case Member member -> shops.all(member.shops()).stream().map(Shop::market).distinct().map(markets::get);
			case Buyer buyer -> markets(buyer).map(markets::get);
			case Inspector inspector -> markets.all().stream();
		};
		return read.map(Market::language).map(Locale::toLanguageTag).distinct().toList();
	}

	private Stream<MarketCode> markets(Buyer buyer) {
		return jdbc
			.sql("select distinct s.market from tickets t join shops s on s.id = t.shop_id where t.buyer_id = :buyer")
			.param("buyer", buyer.account().id())
			.query((row, number) -> new MarketCode(row.getString("market")))
			.list()
			.stream();
	}

}
