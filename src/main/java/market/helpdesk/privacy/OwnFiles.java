package market.helpdesk.privacy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.attachment.FileId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static java.util.Map.entry;

/** The files somebody sent, a stretch at a time. */
@Repository
class OwnFiles {

	/** What was sent and what is still to be; what was erased is no more. */
	static final String FILES = """
			select f.shop_id, f.id, f.name, f.kind, f.size, f.sha256, f.received_at from files f
			where f.owner_id = :person and not is_erased(f.name)""";

	private static final int STRETCH = 100;

	private final JdbcClient jdbc;

	private final Downloads downloads;

	OwnFiles(JdbcClient jdbc, Downloads downloads) {
		this.jdbc = jdbc;
		this.downloads = downloads;
	}

	private record OwnFile(ShopId shop, FileId id, String name, long size) {

		/** Names in an archive lead nowhere, and two that are alike don't meet. */
		ZipEntry entry() {
			return new ZipEntry("files/%s %s".formatted(id.id(), name.replaceAll("[/\\\\\\p{Cntrl}]", "_")));
		}

	}

	/** Writes them one after the other, a piece at a time. */
	void write(AccountId person, ZipOutputStream archive) throws IOException {
		for (var some = after(person, new UUID(0, 0)); !some.isEmpty(); some = after(person,
				some.getLast().id().id())) {
			for (var file : some) {
				archive.putNextEntry(file.entry());
				downloads.send(file.shop(), file.id(), file.size(), archive);
				archive.closeEntry();
			}
		}
	}

	private List<OwnFile> after(AccountId person, UUID after) {
		return jdbc
			.sql("select shop_id, id, name, size from (%s) f where id > :after order by id limit :most"
				.formatted(FILES))
			.param("person", person.id())
			.param("after", after)
			.param("most", STRETCH)
			.query((row, number) -> new OwnFile(new ShopId(row.getObject("shop_id", UUID.class)),
					new FileId(row.getObject("id", UUID.class)), row.getString("name"), row.getLong("size")))
			.list();
	}

}
