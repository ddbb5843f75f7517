package market.helpdesk.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people sign in with. */
@Repository
public class Credentials {

	private final JdbcClient jdbc;

	Credentials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A name and the hash that proves it.
	 *
	 * @param passwordHash in the delegating encoder's form; empty for people who were
	 * given no password here and can't sign in with one
	 */
	public record Credential(AccountId account, String username, Role role, Optional<String> passwordHash) {
	}

	/** Finds the credential of a username, whatever the case of its letters. */
	public Optional<Credential> find(String username) {
		record Row(UUID id, String username, Role role, @Nullable String passwordHash) {
		}
		return jdbc.sql("select id, username, role, password_hash from accounts where username = :username")
			.param("username", normalised(username))
			.query(Row.class)
			.optional()
			.map((row) -> new Credential(new AccountId(row.id()), row.username(), row.role(),
					Optional.ofNullable(row.passwordHash())));
	}

	/** Keeps the same password in a better form, as encoders move on. */
	public void rehash(AccountId account, String passwordHash) {
		jdbc.sql("update accounts set password_hash = :hash where id = :id")
			.param("hash", passwordHash)
			.param("id", account.id())
			.update();
	}

	static String normalised(String username) {
		return username.strip().toLowerCase(Locale.ROOT);
	}

}
