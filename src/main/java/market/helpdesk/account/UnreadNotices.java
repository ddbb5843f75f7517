package market.helpdesk.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many notices somebody has not read yet: kept beside the person, since every page
 * they see tells it and none is to count for that.
 */
@Repository
public class UnreadNotices {

	private final JdbcClient jdbc;

	UnreadNotices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Somebody was given another one. */
	public void add(AccountId account) {
		jdbc.sql("""
				insert into unread_notices as u (account_id, unread) values (:account, 1)
				on conflict (account_id) do update set unread = u.unread + 1""")
			.param("account", account.id())
			.update();
	}

	/** So many are left. */
	public void set(AccountId account, int unread) {
		jdbc.sql("""
				insert into unread_notices (account_id, unread) values (:account, :unread)
				on conflict (account_id) do update set unread = excluded.unread""")
			.param("account", account.id())
			.param("unread", unread)
			.update();
	}

}
