package market.helpdesk.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when a shop says the same to many buyers (R10). Every text counts that was
 * sent, and every one that was held; what its author was asked about or told to rewrite
 * does not, and neither does what goes with its transaction.
 */
@Component
class BulkTexts {

	/** Any number that nothing else locks by, mixed with the shop. */
	private static final long LOCK = 0x5a4e7e870000000L;

	/** With how many texts one is compared at most, the newest first. */
	static final int COMPARED = 200;

	private final BulkSettings settings;

	private final JdbcClient jdbc;

	BulkTexts(BulkSettings settings, JdbcClient jdbc) {
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/**
	 * Returns those texts that are compared at all: no saved answer that was asked for,
	 * and no text of few words.
	 */
	List<Shingles> compared(Stream<String> texts, Recipient to) {
		return to.savedReply() ? List.of()
				: texts.map(Shingles::of).filter((shingles) -> shingles.words() >= settings.bulkWords()).toList();
	}

	/**
	 * Returns whether a text makes the number of buyers full that were told the same
	 * lately. Two statements.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean isBulk(Shingles shingles, Recipient to) {
		awaitTurn(to.shop());
		return others(shingles, to) + 1 >= settings.bulkBuyers();
	}

	/**
	 * Whoever writes for the same shop at the same time waits here until this message is
	 * sent or given up, and then finds it: the fifth of five at once is the fifth.
	 */
	private void awaitTurn(ShopId shop) {
		jdbc.sql("select pg_advisory_xact_lock(:lock)")
			.param("lock", LOCK ^ shop.id().getLeastSignificantBits())
			.query()
			.listOfRows();
	}

	/** Remembers a text that goes out, or is held. */
	@Transactional(propagation = Propagation.MANDATORY)
	void remember(Shingles shingles, Recipient to) {
		jdbc.sql("""
				insert into recent_texts (shop_id, id, buyer_id, keys, shingles, sent_at)
				values (:shop, :id, :buyer, :keys, :shingles, :at)""")
			.param("shop", to.shop().id())
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("buyer", to.buyer().id())
			.param("keys", array(shingles.keys(to.shop())))
			.param("shingles", array(shingles.hashes()))
			.param("at", to.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Returns how many other buyers were told the same, counting until they are enough.
	 */
	private int others(Shingles shingles, Recipient to) {
		return jdbc
			.sql("""
					select count(*) from (
					  select distinct t.buyer_id
					  from (
					    select buyer_id, shingles from recent_texts
					    where shop_id = :shop and keys && :keys and sent_at > :since and buyer_id <> :buyer
					    order by sent_at desc, id desc
					    limit :compared) t
					  cross join lateral (
					    select count(*) as common from unnest(t.shingles) one (hash) where one.hash = any(:shingles)) both_have
					  where common >= :likeness * (cardinality(t.shingles) + :size - common)
					  limit :enough) told""")
			.param("shingles", array(shingles.hashes()))
			.param("shop", to.shop().id())
			.param("keys", array(shingles.keys(to.shop())))
			.param("since", to.at().minus(settings.bulkWithin()).atOffset(ZoneOffset.UTC))
			.param("buyer", to.buyer().id())
			.param("likeness", settings.bulkLikeness())
			.param("compared", COMPARED)
			.param("enough", settings.bulkBuyers() - 1)
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
