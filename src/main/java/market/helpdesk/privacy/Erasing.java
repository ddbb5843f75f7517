package market.helpdesk.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.AccountId;
import market.helpdesk.sweep.SweepTransactions;
import market.helpdesk.ticket.ErasureGround;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a matter in a transaction of its own: all that was written in it, or nothing.
 * Whether it may be erased says the function that does it.
 */
@Component
class Erasing {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final SweepTransactions transaction;

	Erasing(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.events = events;
		this.transaction = new SweepTransactions(transaction);
	}

	/**
	 * Erases a matter whose time is over.
	 * @param years for how many it had to be kept
	 * @return whether it was there to erase, and nobody else is at it
	 * @throws ErasureRefused if it is held by law, or its time is not over
	 */
	boolean afterYears(Matter matter, int years, Instant at) {
		return erase(matter, ErasureGround.RETENTION, Optional.empty(), Optional.of(years), at);
	}

	/**
	 * Erases a matter of somebody who asked for it.
	 * @return whether it was there to erase, and nobody else is at it
	 * @throws ErasureRefused if nobody granted it, or something stands against it
	 */
	boolean onRequest(Matter matter, ErasureRequestId request, Instant at) {
		return erase(matter, ErasureGround.REQUEST, Optional.of(request), Optional.empty(), at);
	}

	private boolean erase(Matter matter, ErasureGround ground, Optional<ErasureRequestId> request,
			Optional<Integer> years, Instant at) {
		try {
			return transaction.execute(() -> {
				var erasure = UuidCreator.getTimeOrderedEpoch();
				var erased = call(erasure, matter, ground, request, years, at);
				if (erased) {
					tell(erasure, matter, ground, at);
				}
				return erased;
			});
		}
		catch (DataIntegrityViolationException refused) {
			throw new ErasureRefused(matter, refused);
		}
	}

	private boolean call(UUID erasure, Matter matter, ErasureGround ground, Optional<ErasureRequestId> request,
			Optional<Integer> years, Instant at) {
		return jdbc
			.sql("""
					select erase_texts(:erasure, :kind, :shop, :matter, :ground, cast(:request as uuid), cast(:years as integer),
					  :at)""")
			.param("erasure", erasure)
			.param("kind", matter.kind().name())
			.param("shop", matter.shop())
			.param("matter", matter.id())
			.param("ground", ground.name())
			.param("request", request.map(ErasureRequestId::id).orElse(null))
			.param("years", years.orElse(null))
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	private void tell(UUID erasure, Matter matter, ErasureGround ground, Instant at) {
		events.publishEvent(jdbc.sql("select erased_by, texts, files from erasures where shop_id = :shop and id = :id")
			.param("shop", matter.shop())
			.param("id", erasure)
			.query((row, number) -> new TextsErased(matter.subject(), erasure, ground,
					Optional.ofNullable(row.getObject("erased_by", UUID.class)).map(AccountId::new),
					row.getInt("texts"), row.getInt("files"), at))
			.single());
	}

}
