package market.helpdesk.quality;

import java.time.Instant;
import java.time.ZoneOffset;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.GivenAnswer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every flag, with what is decided of it, and those that are to be decided. What was said
 * stays as it was; the schema has the last word on who was first.
 */
@Repository
class Flags {

	private final JdbcClient jdbc;

	Flags(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a flag, once for each answer.
	 * @return whether the answer had none
	 */
	boolean add(FlagId id, GivenAnswer answer, NewFlag flag, boolean waiting, AccountId by, Instant at) {
		var added = jdbc.sql("""
				insert into flags (shop_id, id, ticket_id, message_id, flagged_by, kind, words, waiting, flagged_at)
				values (:shop, :id, :ticket, :answer, :by, :kind, :words, :waiting, :at)
				on conflict (shop_id, message_id) do nothing""")
			.param("shop", answer.shop().id())
			.param("id", id.id())
			.param("ticket", answer.ticket().id())
			.param("answer", answer.message().id())
			.param("by", by.id())
			.param("kind", flag.kind().name())
			.param("words", flag.words().text())
			.param("waiting", waiting)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (added) {
			addPoints(id, answer, flag);
			open(answer.shop(), id, at);
		}
		return added;
	}

	private void addPoints(FlagId id, GivenAnswer answer, NewFlag flag) {
		if (!flag.points().isEmpty()) {
			jdbc.sql("""
					insert into flag_points (shop_id, flag_id, ticket_id, number)
					select :shop, :flag, :ticket, number from unnest(:numbers::int[]) as named (number)""")
				.param("shop", answer.shop().id())
				.param("flag", id.id())
				.param("ticket", answer.ticket().id())
				.param("numbers", flag.points().toArray(Integer[]::new))
				.update();
		}
	}

	private void open(ShopId shop, FlagId id, Instant at) {
		jdbc.sql("insert into open_flags (shop_id, flag_id, flagged_at) values (:shop, :flag, :at)")
			.param("shop", shop.id())
			.param("flag", id.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		tally(shop, 1);
	}

	/** Returns how many of a buyer's flags were dismissed since an instant. */
	int dismissed(AccountId buyer, Instant since) {
		return jdbc.sql("""
				select count(*) from flag_decisions
				where flagged_by = :buyer and not upheld and decided_at >= :since""")
			.param("buyer", buyer.id())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	/**
	 * Decides a flag, once.
	 * @return whether nobody had
	 */
	boolean decide(SubmittedFlag flag, boolean upheld, FlagReason reason, AccountId by, Instant at) {
		var decided = jdbc.sql("""
				insert into flag_decisions (shop_id, flag_id, flagged_by, upheld, reason, decided_by, decided_at)
				values (:shop, :flag, :buyer, :upheld, :reason, :by, :at)
				on conflict (shop_id, flag_id) do nothing""")
			.param("shop", flag.shop().id())
			.param("flag", flag.flag().id().id())
			.param("buyer", flag.buyer().id())
			.param("upheld", upheld)
			.param("reason", reason.text())
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (decided) {
			close(flag.shop(), flag.flag().id());
		}
		return decided;
	}

	private void close(ShopId shop, FlagId id) {
		jdbc.sql("delete from open_flags where shop_id = :shop and flag_id = :flag")
			.param("shop", shop.id())
			.param("flag", id.id())
			.update();
		tally(shop, -1);
	}

	private void tally(ShopId shop, int change) {
		jdbc.sql("""
				insert into flag_tallies as t (shop_id, open) values (:shop, :change)
				on conflict (shop_id) do update set open = t.open + excluded.open""")
			.param("shop", shop.id())
			.param("change", change)
			.update();
	}

}
