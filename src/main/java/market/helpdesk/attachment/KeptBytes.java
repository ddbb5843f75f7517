package market.helpdesk.attachment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import market.helpdesk.audit.FileBytes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as they lie there, for whoever verifies them. */
@Repository
class KeptBytes implements FileBytes {

	/** Pieces of a quarter of a megabyte. */
	private static final int AT_ONCE = 8;

	private final JdbcClient jdbc;

	KeptBytes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Piece(int number, byte[] bytes) {
	}

	@Override
	public Optional<Description> describe(UUID shop, UUID file) {
		return jdbc.sql("""
				select encode(sha256, 'hex') as hash, size, encode(sha256(thumbnail), 'hex') as thumbnail from files
				where shop_id = :shop and id = :file""")
			.param("shop", shop)
			.param("file", file)
			.query((row, number) -> new Description(row.getString("hash"), row.getLong("size"),
					Optional.ofNullable(row.getString("thumbnail"))))
			.optional();
	}

	@Override
	public void read(UUID shop, UUID file, Consumer<byte[]> pieces) {
		var some = pieces(shop, file, -1);
		while (!some.isEmpty()) {
			some.forEach((piece) -> pieces.accept(piece.bytes()));
			some = pieces(shop, file, some.getLast().number());
		}
	}

	private List<Piece> pieces(UUID shop, UUID file, int after) {
		return jdbc.sql("""
				select number, bytes from file_chunks where shop_id = :shop and file_id = :file and number > :after
				order by number limit :size""")
			.param("shop", shop)
			.param("file", file)
			.param("after", after)
			.param("size", AT_ONCE)
			.query((row, number) -> new Piece(row.getInt(1), row.getBytes(2)))
			.list();
	}

}
