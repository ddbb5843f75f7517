package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Role;
import market.helpdesk.marketplace.MarketplaceLine.AccountLine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings people in and keeps their names and addresses as the marketplace has them; what
 * language they read is theirs to choose, and whoever was erased stays so. Nobody's role
 * changes that way: a line in a file must not make an administrator of a buyer.
 */
@Component
class AccountEntry {

	private final JdbcClient jdbc;

	AccountEntry(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Existing(String marketplaceId, Role role) {
	}

	Written write(AccountLine line, Instant now) {
		jdbc.sql("select marketplace_id, role from accounts where marketplace_id = :id or username = :username")
			.param("id", line.id().text())
			.param("username", line.username().text())
			.query(Existing.class)
			.list()
			.forEach((existing) -> requireRoom(existing, line));
		return jdbc
			.sql("""
					insert into accounts as a (id, marketplace_id, username, name, role, password_hash, email, language)
					values (:id, :marketplaceId, :username, :name, :role, :hash::text, :email::text, :language::text)
					on conflict (marketplace_id) do update set username = excluded.username, name = excluded.name,
					  password_hash = coalesce(excluded.password_hash, a.password_hash),
					  email = coalesce(excluded.email, a.email), language = coalesce(a.language, excluded.language)
					where not is_erased(a.name) and (a.username, a.name, a.password_hash, a.email, a.language) is distinct from
					  (excluded.username, excluded.name, coalesce(excluded.password_hash, a.password_hash),
					   coalesce(excluded.email, a.email), coalesce(a.language, excluded.language))
					returning id""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("marketplaceId", line.id().text())
			.param("username", line.username().text())
			.param("name", line.name().text())
			.param("role", line.role().name())
			.param("hash", line.passwordHash().map(PasswordHash::text).orElse(null))
			.param("email", line.email().map(EmailAddress::text).orElse(null))
			.param("language", line.language().map(LanguageTag::text).orElse(null))
			.query(UUID.class)
			.optional()
			.map((id) -> Written.of(AccountImported.of(new AccountId(id), line, now)))
			.orElseGet(Written::nothing);
	}

	private static void requireRoom(Existing existing, AccountLine line) {
		if (!existing.marketplaceId().equals(line.id().text())) {
			throw new LineRefused("username: %s is somebody else's".formatted(line.username()));
		}
		if (existing.role() != line.role()) {
			throw new LineRefused("role: the account is a %s, and stays one".formatted(existing.role()));
		}
	}

}
