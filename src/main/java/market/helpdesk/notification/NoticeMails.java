package market.helpdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import market.helpdesk.account.ShopId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which notices were mailed, and which are being mailed by whom. The publication registry
 * may hand the same notice to two nodes: of these only one sends.
 */
@Repository
class NoticeMails {

	/**
	 * Whoever has not finished by then never will. Longer than a mail server can keep a
	 * sender waiting, see the timeouts of {@code spring.mail.properties}.
	 */
	static final Duration LONGEST_TRY = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	NoticeMails(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	enum Claim {

		/** It is the caller's to send, and nobody else's. */
		OWN,

		/** Somebody else is sending it, or stopped in the middle a moment ago. */
		TAKEN,

		/** It was sent. */
		SENT

	}

	Claim claim(ShopId shop, NoticeId notice, Instant now) {
		var own = jdbc.sql("""
				insert into notice_mails as m (shop_id, notice_id, tried_at) values (:shop, :notice, :now)
				on conflict (shop_id, notice_id) do update set tried_at = excluded.tried_at
				where m.sent_at is null and m.tried_at < :stopped""")
			.param("shop", shop.id())
			.param("notice", notice.id())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("stopped", now.minus(LONGEST_TRY).atOffset(ZoneOffset.UTC))
			.update() == 1;
		return own ? Claim.OWN : isSent(shop, notice) ? Claim.SENT : Claim.TAKEN;
	}

	void sent(ShopId shop, NoticeId notice, Instant now) {
		jdbc.sql("update notice_mails set sent_at = :now where shop_id = :shop and notice_id = :notice")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("shop", shop.id())
			.param("notice", notice.id())
			.update();
	}

	/** Leaves to others what could not be sent. */
	void release(ShopId shop, NoticeId notice) {
		jdbc.sql("delete from notice_mails where shop_id = :shop and notice_id = :notice and sent_at is null")
			.param("shop", shop.id())
			.param("notice", notice.id())
			.update();
	}

	private boolean isSent(ShopId shop, NoticeId notice) {
		@Nullable Boolean sent = jdbc
			.sql("select sent_at is not null from notice_mails where shop_id = :shop and notice_id = :notice")
			.param("shop", shop.id())
			.param("notice", notice.id())
			.query(Boolean.class)
			.optional()
			.orElse(false);
		return Boolean.TRUE.equals(sent);
	}

}
