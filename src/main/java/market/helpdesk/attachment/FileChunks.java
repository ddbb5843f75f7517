package market.helpdesk.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bytes of files, in pieces of {@value #LENGTH}: neither the database nor we ever
 * hold more than one of each at a time.
 */
@Repository
class FileChunks {

	static final int LENGTH = 256 * 1024;

	private final JdbcClient jdbc;

	FileChunks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a file's bytes, with the file or not at all. */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(ShopId shop, FileId file, Path content) throws IOException {
		try (var bytes = Files.newInputStream(content)) {
			var number = 0;
			for (var piece = bytes.readNBytes(LENGTH); piece.length > 0; piece = bytes.readNBytes(LENGTH)) {
				jdbc.sql(
						"insert into file_chunks (shop_id, file_id, number, bytes) values (:shop, :file, :number, :bytes)")
					.param("shop", shop.id())
					.param("file", file.id())
					.param("number", number++)
					.param("bytes", piece)
					.update();
			}
		}
	}

	/**
	 * Sends a file's bytes piece by piece, each read by itself: whoever takes them slowly
	 * holds no connection to the database meanwhile.
	 */
	@Transactional(propagation = Propagation.NEVER)
	void send(ShopId shop, FileId file, long size, OutputStream to) throws IOException {
		for (var number = 0; (long) number * LENGTH < size; number++) {
			to.write(jdbc
				.sql("select bytes from file_chunks where shop_id = :shop and file_id = :file and number = :number")
				.param("shop", shop.id())
				.param("file", file.id())
				.param("number", number)
				.query(byte[].class)
				.single());
		}
	}

}
