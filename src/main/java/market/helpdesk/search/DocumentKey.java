package market.helpdesk.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import market.helpdesk.account.ShopId;

/** Names something that can be found. */
record DocumentKey(ShopId shop, UUID id, DocumentKind kind) {

	static DocumentKey of(ResultSet row, int number) throws SQLException {
		return new DocumentKey(new ShopId(row.getObject("shop_id", UUID.class)), row.getObject("id", UUID.class),
				DocumentKind.valueOf(row.getString("kind")));
	}

}
