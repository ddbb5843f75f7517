package market.helpdesk.quality;

import java.time.Instant;
import java.time.ZoneOffset;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.GivenAnswer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was said of whether answers are complete and clear. */
@Repository
class Ratings {

	private final JdbcClient jdbc;

	Ratings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds what is said now, after its ticket was locked.
	 * @return whether it is something else than what was said last
	 */
	boolean add(GivenAnswer answer, Aspect aspect, boolean yes, AccountId by, Instant at) {
		return jdbc.sql("""
				insert into answer_ratings (shop_id, id, ticket_id, message_id, aspect, yes, rated_by, rated_at)
				select :shop, :id, :ticket, :answer, :aspect, :yes, :by, :at
				where (
				  select r.yes from answer_ratings r
				  where r.shop_id = :shop and r.message_id = :answer and r.aspect = :aspect
				  order by r.rated_at desc, r.id desc limit 1) is distinct from :yes""")
			.param("shop", answer.shop().id())
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("ticket", answer.ticket().id())
			.param("answer", answer.message().id())
			.param("aspect", aspect.name())
			.param("yes", yes)
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
