package market.helpdesk.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.privacy.Matter.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left of a person who asked to be erased, but their name. */
@Repository
class PersonsMatters {

	private final JdbcClient jdbc;

	PersonsMatters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what is left that nothing stands against, in the order of the ids.
	 * @param after where to go on
	 */
	List<Matter> leftOf(AccountId person, UUID after, Instant now, int atMost) {
		return jdbc.sql("""
				select kind, shop_id, id from left_of(:person)
				where id > :after and cardinality(erasure_obstacles(kind, shop_id, id, :now)) = 0
				order by id limit :most""")
			.param("person", person.id())
			.param("after", after)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("most", atMost)
			.query((row, number) -> new Matter(Kind.valueOf(row.getString("kind")),
					row.getObject("shop_id", UUID.class), row.getObject("id", UUID.class)))
			.list();
	}

	/** Returns whether nothing is left, whatever stands against it. */
	boolean isAllGone(AccountId person) {
		return jdbc.sql("select not exists (select from left_of(:person))")
			.param("person", person.id())
			.query(Boolean.class)
			.single();
	}

}
