package market.helpdesk.standing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shops whose records have changed since their standing was computed. */
@Repository
class StandingMarks {

	private static final UUID NONE = new UUID(0, 0);

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	StandingMarks(JdbcTemplate jdbc) {
		this.jdbcTemplate = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
	}

	/** Each mark is a row of its own, so that nobody waits for somebody else's. */
	void add(Collection<ShopId> shops) {
		jdbcTemplate.batchUpdate("insert into standing_marks (shop_id, id) values (?, ?)", shops, 500, (row, shop) -> {
			row.setObject(1, shop.id());
			row.setObject(2, UuidCreator.getTimeOrderedEpoch());
		});
	}

	/**
	 * Returns shops that are marked, each once, in the order of their ids.
	 * @param after behind which of them
	 */
	List<ShopId> shops(Optional<ShopId> after, int atMost) {
		return jdbc.sql("""
				select shop_id from standing_marks where shop_id > :after
				group by shop_id order by shop_id limit :atMost""")
			.param("after", after.map(ShopId::id).orElse(NONE))
			.param("atMost", atMost)
			.query((row, number) -> new ShopId(row.getObject("shop_id", UUID.class)))
			.list();
	}

	/**
	 * Takes the marks off a shop whose records are then read: what is marked meanwhile
	 * stays marked.
	 * @return whether there was any
	 */
	boolean clear(ShopId shop) {
		return jdbc.sql("delete from standing_marks where shop_id = :shop").param("shop", shop.id()).update() > 0;
	}

}
