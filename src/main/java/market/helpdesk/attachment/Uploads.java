package market.helpdesk.attachment;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.media.FileKind;
import market.helpdesk.media.Picture;
import market.helpdesk.media.Thumbnail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files as they are received, until a message takes them along or their time is up. */
@Repository
public class Uploads {

	private final FileChunks chunks;

	private final JdbcClient jdbc;

	Uploads(FileChunks chunks, JdbcClient jdbc) {
		this.chunks = chunks;
		this.jdbc = jdbc;
	}

	/**
	 * Returns those of the files that their owner sent for the shop, in the order asked
	 * for.
	 */
	public List<Upload> of(ShopId shop, AccountId owner, List<FileId> files) {
		if (files.isEmpty()) {
			return List.of();
		}
		var order = files.stream().map(FileId::id).toList();
		return jdbc.sql("""
				select f.id, f.name, f.kind, f.size, f.sha256, u.id is not null as waiting
				from files f left join uploads u on u.shop_id = f.shop_id and u.id = f.id
				where f.shop_id = :shop and f.owner_id = :owner and f.id in (:files)""")
			.param("shop", shop.id())
			.param("owner", owner.id())
			.param("files", order)
			.query(Uploads::upload)
			.list()
			.stream()
			.sorted(Comparator.comparingInt((upload) -> order.indexOf(upload.id().id())))
			.toList();
	}

	/** Returns how many files of an owner no message took along yet. */
	int waiting(AccountId owner) {
		return jdbc.sql("select count(*) from uploads where owner_id = :owner")
			.param("owner", owner.id())
			.query(Integer.class)
			.single();
	}

	/** Keeps a file, with all of its bytes or not at all. */
	@Transactional
	Upload keep(ShopId shop, AccountId owner, FileName name, CheckedFile file, Instant at) throws IOException {
		var id = FileId.next();
		jdbc.sql("""
				insert into files (shop_id, id, owner_id, name, kind, size, sha256, width, height, thumbnail,
				  thumbnail_is_png, received_at)
				values (:shop, :id, :owner, :name, :kind, :size, :hash, :width, :height, :thumbnail, :png, :at)""")
			.param("shop", shop.id())
			.param("id", id.id())
			.param("owner", owner.id())
			.param("name", name.text())
			.param("kind", file.kind().name())
			.param("size", file.size())
			.param("hash", file.sha256())
			.param("width", file.picture().map(Picture::width).orElse(null), Types.INTEGER)
			.param("height", file.picture().map(Picture::height).orElse(null), Types.INTEGER)
			.param("thumbnail", file.thumbnail().map(Thumbnail::bytes).orElse(null), Types.BINARY)
			.param("png", file.thumbnail().filter(Thumbnail::seeThrough).isPresent())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		chunks.keep(shop, id, file.content());
		jdbc.sql("insert into uploads (shop_id, id, owner_id, received_at) values (:shop, :id, :owner, :at)")
			.param("shop", shop.id())
			.param("id", id.id())
			.param("owner", owner.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		return new Upload(id, name.text(), file.kind(), file.size(), Upload.hex(file.sha256()), true);
	}

	/**
	 * Takes files out of those that wait. Of two who take the same, one takes it.
	 * @return how many were there to take
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int take(ShopId shop, AccountId owner, List<FileId> files) {
		return jdbc.sql("delete from uploads where shop_id = :shop and owner_id = :owner and id in (:files)")
			.param("shop", shop.id())
			.param("owner", owner.id())
			.param("files", files.stream().map(FileId::id).toList())
			.update();
	}

	/**
	 * Removes files that wait since before an instant, and passes over those that
	 * somebody is taking just now.
	 * @return how many, no more than asked for
	 */
	@Transactional
	public int remove(Instant before, int atMost) {
		return jdbc.sql("""
				with gone as (
				  delete from uploads where ctid = any(array(
				    select ctid from uploads where received_at < :before order by received_at limit :most
				    for update skip locked))
				  returning shop_id, id)
				select shop_id, id from gone""")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("most", atMost)
			.query((row, number) -> remove(row.getObject(1), row.getObject(2)))
			.list()
			.size();
	}

	private int remove(Object shop, Object file) {
		return jdbc.sql("delete from files where shop_id = :shop and id = :id")
			.param("shop", shop)
			.param("id", file)
			.update();
	}

	static Upload upload(ResultSet row, int number) throws SQLException {
		return new Upload(new FileId(row.getObject("id", java.util.UUID.class)), row.getString("name"),
				FileKind.valueOf(row.getString("kind")), row.getLong("size"), Upload.hex(row.getBytes("sha256")),
				row.getBoolean("waiting"));
	}

}
