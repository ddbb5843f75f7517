package market.helpdesk.sanction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.sweep.SweepTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts down which sanctions' time is up, which tells their shops, and looks at all shops
 * now and then. Whether a sanction is in force doesn't wait for it.
 */
@Component
class SanctionSweep {

	private static final Logger log = LoggerFactory.getLogger(SanctionSweep.class);

	private final SanctionRegister register;

	private final Sanctions sanctions;

	private final SanctionRecords records;

	private final SanctionReview review;

	private final SanctionSettings settings;

	private final SweepTransactions transaction;

	private final JdbcClient jdbc;

	SanctionSweep(SanctionRegister register, Sanctions sanctions, SanctionRecords records, SanctionReview review,
			SanctionSettings settings, TransactionTemplate transaction, JdbcClient jdbc) {
		this.register = register;
		this.sanctions = sanctions;
		this.records = records;
		this.review = review;
		this.settings = settings;
		this.transaction = new SweepTransactions(transaction);
		this.jdbc = jdbc;
	}

	/**
	 * Ends what is over, each in its own transaction: one that can't be ended keeps no
	 * other from it.
	 */
	void expire(Instant now) {
		var over = register.expiring(now, Instant.EPOCH, new SanctionId(new UUID(0, 0)), settings.batch());
		while (!over.isEmpty()) {
			over.forEach((sanction) -> tryToExpire(sanction, now));
			var last = over.getLast();
			over = register.expiring(now, last.endsAt().orElseThrow(), last.id(), settings.batch());
		}
	}

	private void tryToExpire(Sanction over, Instant now) {
		try {
			transaction.run(() -> register.takeExpiring(over).ifPresent((sanction) -> expire(sanction, now)));
		}
		catch (RuntimeException failure) {
			log.error("Sanction {} could not be ended and is tried again with the next sweep", over.id(), failure);
		}
	}

	private void expire(Sanction sanction, Instant now) {
		var expired = sanction.expired(now);
		sanctions.expire(expired, now);
		records.expired(expired, now);
	}

	/** Looks at every shop that has something against it, each in its own transaction. */
	void review(Instant now) {
		var after = new UUID(0, 0);
		for (var shops = shopsAfter(after, now); !shops.isEmpty(); shops = shopsAfter(shops.getLast(), now)) {
			shops.forEach((shop) -> transaction.run(() -> review.review(new ShopId(shop), now)));
		}
	}

	/** Shop by shop along the index, however many violations each has. */
	private List<UUID> shopsAfter(UUID shop, Instant now) {
		return jdbc.sql("""
				select s.id from shops s
				where s.id > :shop and (
				  exists (select from violation_register v
				    where v.shop_id = s.id and v.state = 'CONFIRMED' and v.occurred_at > :since)
				  or exists (select from open_sanction_proposals o where o.shop_id = s.id))
				order by s.id limit :most""")
			.param("shop", shop)
			.param("since", now.minus(Duration.ofDays(Threshold.YEAR)).atOffset(ZoneOffset.UTC))
			.param("most", settings.batch())
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
	}

}
