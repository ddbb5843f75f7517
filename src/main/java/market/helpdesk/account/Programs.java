package market.helpdesk.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every program that may use the API, each by the hash of its token (R2). */
@Repository
public class Programs {

	private final JdbcClient jdbc;

	Programs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Finds the program that has a token. */
	public Optional<Program> find(ApiToken token) {
		return jdbc.sql("select id, name from api_tokens where token_hash = :hash")
			.param("hash", token.hash())
			.query(Program.class)
			.optional();
	}

	/** Lets in whoever has a token from now on; nothing changes if they were before. */
	public void admit(String name, ApiToken token, Instant at) {
		jdbc.sql("""
				insert into api_tokens (id, name, token_hash, created_at) values (:id, :name, :hash, :at)
				on conflict (token_hash) do nothing""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("name", name)
			.param("hash", token.hash())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

}
