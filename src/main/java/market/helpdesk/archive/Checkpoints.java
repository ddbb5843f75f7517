package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every checkpoint there is, and the public keys of those who signed them. */
@Repository
class Checkpoints {

	private static final long LOCK = 0x6368_6563_6b70_7473L;

	private final JdbcClient jdbc;

	Checkpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns whether nobody else makes one until the transaction ends. What is committed
	 * then stays, whenever the database ends: elsewhere it will be known to be there.
	 */
	boolean lock() {
		jdbc.sql("set local synchronous_commit = on").update();
		return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
			.param("key", LOCK)
			.query((row, number) -> row.getBoolean(1))
			.single();
	}

	Optional<SignedCheckpoint> last() {
		return jdbc.sql("select * from checkpoints order by number desc limit 1")
			.query((row, number) -> checkpoint(row))
			.optional();
	}

	Optional<SignedCheckpoint> find(long number) {
		return jdbc.sql("select * from checkpoints where number = :number")
			.param("number", number)
			.query((row, place) -> checkpoint(row))
			.optional();
	}

	/** Returns the next ones behind a number. */
	List<SignedCheckpoint> after(long number, int atMost) {
		return jdbc.sql("select * from checkpoints where number > :number order by number limit :size")
			.param("number", number)
			.param("size", atMost)
			.query((row, place) -> checkpoint(row))
			.list();
	}

	/** Returns the latest ones before a number, the latest first. */
	List<SignedCheckpoint> before(long number, int atMost) {
		return jdbc.sql("select * from checkpoints where number < :number order by number desc limit :size")
			.param("number", number)
			.param("size", atMost)
			.query((row, place) -> checkpoint(row))
			.list();
	}

	void add(SignedCheckpoint signed) {
		var checkpoint = signed.checkpoint();
		jdbc.sql("""
				insert into checkpoints (number, previous_hash, root, chains, made_at, key_id, hash, signature)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(checkpoint.number(), checkpoint.previous().bytes(), checkpoint.root().bytes(), checkpoint.chains(),
					checkpoint.madeAt().atOffset(ZoneOffset.UTC), checkpoint.key(), signed.hash().bytes(),
					signed.signature())
			.update();
	}

	/** Returns those there are of some numbers. */
	List<SignedCheckpoint> of(Collection<Long> numbers) {
		return jdbc.sql("select * from checkpoints where number = any(:numbers)")
			.param("numbers", numbers.toArray(Long[]::new))
			.query((row, place) -> checkpoint(row))
			.list();
	}

	/** Returns whether any was signed with a key. */
	boolean isAnySignedWith(String key) {
		return jdbc.sql("select exists (select from checkpoints where key_id = :key)")
			.param("key", key)
			.query((row, number) -> row.getBoolean(1))
			.single();
	}

	/** Remembers a key by which checkpoints can be verified. */
	void know(VerifyingKey key, Instant since) {
		jdbc.sql("insert into checkpoint_keys (id, public_key, known_since) values (?, ?, ?) on conflict do nothing")
			.params(key.id(), key.encoded(), since.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Returns what the table says a key is. */
	Optional<byte[]> key(String id) {
		return jdbc.sql("select public_key from checkpoint_keys where id = :id")
			.param("id", id)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** Whatever it was altered to can be read, and does not fit its hash then. */
	private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
		var madeAt = Optional.ofNullable(row.getObject("made_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
		var checkpoint = new Checkpoint(row.getLong("number"), StoredHash.of(row.getBytes("previous_hash")),
				StoredHash.of(row.getBytes("root")), row.getInt("chains"), madeAt.orElse(Instant.EPOCH),
				Optional.ofNullable(row.getString("key_id")).orElse(""));
		return new SignedCheckpoint(checkpoint, StoredHash.of(row.getBytes("hash")),
				Optional.ofNullable(row.getBytes("signature")).orElse(new byte[0]));
	}

}
