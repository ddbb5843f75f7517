package market.helpdesk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

import market.helpdesk.calendar.MarketCode;

import org.springframework.jdbc.core.RowMapper;

/** Reads a shop from the columns of its table. */
enum ShopRows implements RowMapper<Shop> {

	INSTANCE;

	static final String COLUMNS = "s.id, s.marketplace_id, s.name, s.market, s.joined_at";

	@Override
	public Shop mapRow(ResultSet row, int number) throws SQLException {
		return new Shop(new ShopId(row.getObject("id", UUID.class)), row.getString("marketplace_id"),
				row.getString("name"), new MarketCode(row.getString("market")),
				row.getObject("joined_at", OffsetDateTime.class).toInstant());
	}

}
