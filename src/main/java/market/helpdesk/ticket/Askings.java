package market.helpdesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every time another answer was asked for, and when there was no need to. */
@Repository
class Askings {

	private final JdbcClient jdbc;

	Askings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Asking asking) {
		jdbc.sql("""
				insert into askings (shop_id, id, ticket_id, message_id, after_position, joined, asked_by, asked_at)
				values (:shop, :id, :ticket, :answer, :position, :joined, :by, :at)""")
			.param("shop", asking.shop().id())
			.param("id", asking.id().id())
			.param("ticket", asking.ticket().id())
			.param("answer", asking.answer().id())
			.param("position", asking.afterPosition())
			.param("joined", asking.joined())
			.param("by", asking.by().id())
			.param("at", asking.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Asking> find(ShopId shop, AskingId id) {
		return jdbc.sql("select * from askings where shop_id = :shop and id = :id")
			.param("shop", shop.id())
			.param("id", id.id())
			.query(Askings::asking)
			.optional();
	}

	/**
	 * Returns whether everything that stands behind an asking had been sent before, and
	 * was held.
	 */
	boolean outlasted(Asking asking) {
		return jdbc.sql("""
				select not exists (select from messages
				  where shop_id = :shop and ticket_id = :ticket and position > :position and received_at >= :at)""")
			.param("shop", asking.shop().id())
			.param("ticket", asking.ticket().id())
			.param("position", asking.afterPosition())
			.param("at", asking.at().atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	void drop(AskingDrop drop) {
		jdbc.sql("""
				insert into dropped_askings (shop_id, asking_id, released, dropped_by, dropped_at)
				values (:shop, :asking, :released, :by, :at)""")
			.param("shop", drop.asking().shop().id())
			.param("asking", drop.asking().id().id())
			.param("released", drop.released())
			.param("by", drop.by().id())
			.param("at", drop.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Asking asking(ResultSet row, int number) throws SQLException {
		return new Asking(new ShopId(row.getObject("shop_id", UUID.class)),
				new AskingId(row.getObject("id", UUID.class)), new TicketId(row.getObject("ticket_id", UUID.class)),
				new MessageId(row.getObject("message_id", UUID.class)), row.getInt("after_position"),
				row.getBoolean("joined"), new AccountId(row.getObject("asked_by", UUID.class)),
				row.getObject("asked_at", OffsetDateTime.class).toInstant());
	}

}
