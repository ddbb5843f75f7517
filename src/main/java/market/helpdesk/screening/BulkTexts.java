package market.helpdesk.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when a shop says the same to many buyers (R10). Every text counts that was
 * written to be sent, also one that was held; one that was given up does not, as it goes
 * with its transaction.
 */
@Component
class BulkTexts {

	/** Any number that nothing else locks by, mixed with the shop. */
	private static final long LOCK = 0x5a4e7e870000000L;

	private final BulkSettings settings;

	private final JdbcClient jdbc;

	BulkTexts(BulkSettings settings, JdbcClient jdbc) {
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/**
	 * Remembers a text, and returns whether it makes the number of buyers full that were
	 * told the same lately. Two statements; none for a saved answer that was asked for,
	 * or a text of few words.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean isBulk(String text, Recipient to) {
		var shingles = Shingles.of(text);
		if (to.savedReply() || shingles.words() < settings.bulkWords()) {
			return false;
		}
		remember(shingles, to);
		return others(shingles, to) + 1 >= settings.bulkBuyers();
	}

	/**
	 * Whoever writes for the same shop at the same time waits here until this message is
	 * sent or given up, and then finds it: the fifth of five at once is the fifth.
	 */
	private void remember(Shingles shingles, Recipient to) {
		jdbc.sql("""
				with turn as materialized (select pg_advisory_xact_lock(:lock))
				insert into recent_texts (shop_id, id, buyer_id, keys, shingles, sent_at)
				select :shop, :id, :buyer, :keys, :shingles, :at from turn""")
			.param("lock", LOCK ^ to.shop().id().getLeastSignificantBits())
			.param("shop", to.shop().id())
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("buyer", to.buyer().id())
			.param("keys", array(shingles.keys(to.shop())))
			.param("shingles", array(shingles.hashes()))
			.param("at", to.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Returns how many other buyers were told the same. */
	private int others(Shingles shingles, Recipient to) {
		return jdbc
			.sql("""
					select count(distinct t.buyer_id)
					from recent_texts t
					cross join lateral (
					  select count(*) as common from unnest(t.shingles) one (hash) where one.hash = any(:shingles)) both_have
					where t.shop_id = :shop and t.keys && :keys and t.sent_at > :since and t.buyer_id <> :buyer
					  and common >= :likeness * (cardinality(t.shingles) + :size - common)""")
			.param("shingles", array(shingles.hashes()))
			.param("shop", to.shop().id())
			.param("keys", array(shingles.keys(to.shop())))
			.param("since", to.at().minus(settings.bulkWithin()).atOffset(ZoneOffset.UTC))
			.param("buyer", to.buyer().id())
			.param("likeness", settings.bulkLikeness())
			.param("size", shingles.hashes().size())
			.query(Integer.class)
			.single();
	}

	/**
	 * Forgets texts that nothing is compared with any more.
	 * @return how many, no more than asked for
	 */
	@Transactional
	int forget(Instant now, int atMost) {
		return jdbc.sql("""
				delete from recent_texts where ctid = any(array(
				  select ctid from recent_texts where sent_at <= :before order by sent_at limit :most
				  for update skip locked))""")
			.param("before", now.minus(settings.bulkWithin()).atOffset(ZoneOffset.UTC))
			.param("most", atMost)
			.update();
	}

	private static Integer[] array(List<Integer> values) {
		return values.toArray(Integer[]::new);
	}

}
