package market.helpdesk.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is to be indexed: single documents, put here by the database as they are written,
 * and whole shops.
 */
@Repository
class SearchQueue {

	private final JdbcClient jdbc;

	SearchQueue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes the oldest ones off the queue, passing over what somebody else has taken. */
	List<DocumentKey> take(int atMost) {
		return jdbc.sql("""
				delete from search_queue where ctid = any(array(
				  select ctid from search_queue order by id limit :most for update skip locked))
				returning shop_id, id, kind""").param("most", atMost).query(DocumentKey::of).list();
	}

	/** A shop whose tickets are gone through, and behind which of them that goes on. */
	record Backfill(ShopId shop, TicketId after) {
	}

	Optional<Backfill> takeShop() {
		return jdbc.sql("select shop_id, after_ticket from search_backfills limit 1 for update skip locked")
			.query((row, number) -> new Backfill(new ShopId(row.getObject("shop_id", UUID.class)),
					new TicketId(row.getObject("after_ticket", UUID.class))))
			.optional();
	}

	List<TicketId> next(Backfill backfill, int atMost) {
		return jdbc.sql("select id from tickets where shop_id = :shop and id > :after order by id limit :most")
			.param("shop", backfill.shop().id())
			.param("after", backfill.after().id())
			.param("most", atMost)
			.query((row, number) -> new TicketId(row.getObject("id", UUID.class)))
			.list();
	}

	void goOn(Backfill backfill, TicketId after) {
		jdbc.sql("update search_backfills set after_ticket = :after where shop_id = :shop")
			.param("after", after.id())
			.param("shop", backfill.shop().id())
			.update();
	}

	void finish(Backfill backfill) {
		jdbc.sql("delete from search_backfills where shop_id = :shop").param("shop", backfill.shop().id()).update();
	}

}
