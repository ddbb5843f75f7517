package market.helpdesk.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.attachment.FileId;
import market.helpdesk.media.FileKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went with appeals, to those who may read them. */
@Repository
public class AppealFiles {

	private final JdbcClient jdbc;

	AppealFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what went with an appeal that the viewer was shown, in its order. */
	public List<AppealFile> of(ShopId shop, AppealId appeal) {
		return jdbc.sql("select * from appeal_files where shop_id = :shop and appeal_id = :appeal order by place")
			.param("shop", shop.id())
			.param("appeal", appeal.id())
			.query(AppealFiles::file)
			.list();
	}

	/** Finds a file, if the viewer may read the appeal it went with. */
	public Optional<AppealFile> findVisibleTo(Viewer viewer, FileId id) {
		return jdbc.sql("select * from appeal_files where id = :id")
			.param("id", id.id())
			.query(AppealFiles::file)
			.optional()
			.filter((file) -> viewer instanceof Inspector
					|| viewer instanceof Member member && member.shops().contains(file.shop()));
	}

	private static AppealFile file(ResultSet row, int number) throws SQLException {
		return new AppealFile(new FileId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), row.getString("name"),
				FileKind.valueOf(row.getString("kind")), row.getLong("size"),
				HexFormat.of().formatHex(row.getBytes("sha256")));
	}

}
