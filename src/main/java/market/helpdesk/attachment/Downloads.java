package market.helpdesk.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.media.FileKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Attachments by their name. Whose ticket they are in is to be asked before anything is
 * sent.
 */
@Repository
public class Downloads {

	private final Attachments attachments;

	private final FileChunks chunks;

	private final JdbcClient jdbc;

	Downloads(Attachments attachments, FileChunks chunks, JdbcClient jdbc) {
		this.attachments = attachments;
		this.chunks = chunks;
		this.jdbc = jdbc;
	}

	/** A small copy of a picture. */
	public record SmallCopy(FileKind kind, byte[] bytes) {
	}

	public Optional<Attachment> find(FileId id) {
		return attachments.named(id);
	}

	/** Sends the bytes, a piece at a time. */
	public void send(Attachment attachment, OutputStream to) throws IOException {
		send(attachment.shop(), attachment.id(), attachment.size(), to);
	}

	/** Sends the bytes of a file that went with something else than a message. */
	public void send(ShopId shop, FileId file, long size, OutputStream to) throws IOException {
		chunks.send(shop, file, size, to);
	}

	public Optional<SmallCopy> thumbnail(Attachment attachment) {
		return jdbc.sql("""
				select thumbnail, thumbnail_is_png from files
				where shop_id = :shop and id = :id and thumbnail is not null""")
			.param("shop", attachment.shop().id())
			.param("id", attachment.id().id())
			.query((row, number) -> new SmallCopy(row.getBoolean(2) ? FileKind.PNG : FileKind.JPEG, row.getBytes(1)))
			.optional();
	}

}
