package market.helpdesk.attachment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The small copies of pictures, which people see before the picture itself. */
@Repository
public class Thumbnails {

	private final JdbcClient jdbc;

	Thumbnails(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the SHA-256 of the small copies of those files that have one. */
	public Map<FileId, String> hashes(ShopId shop, List<FileId> files) {
		return jdbc.sql("""
				select id, sha256(thumbnail) as hash from files
				where shop_id = :shop and id in (:files) and thumbnail is not null""")
			.param("shop", shop.id())
			.param("files", files.stream().map(FileId::id).toList())
			.query((row, number) -> Map.entry(new FileId(row.getObject("id", UUID.class)),
					Upload.hex(row.getBytes("hash"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
