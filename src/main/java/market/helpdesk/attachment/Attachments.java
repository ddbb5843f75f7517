package market.helpdesk.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.media.FileKind;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What went with messages. */
@Repository
public class Attachments {

	private final JdbcClient jdbc;

	Attachments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what went with messages of a shop, each in the order it was put there. */
	public Map<MessageId, List<Attachment>> of(ShopId shop, List<MessageId> messages) {
		if (messages.isEmpty()) {
			return Map.of();
		}
		return jdbc.sql("select * from attachments where shop_id = :shop and message_id in (:messages) order by place")
			.param("shop", shop.id())
			.param("messages", messages.stream().map(MessageId::id).toList())
			.query(Attachments::attachment)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Attachment::message));
	}

	Optional<Attachment> named(FileId file) {
		return jdbc.sql("select * from attachments where id = :id")
			.param("id", file.id())
			.query(Attachments::attachment)
			.optional();
	}

	/** Puts files with a message, in their order. */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Attachment> add(ShopId shop, TicketId ticket, MessageId message, AccountId owner, List<NamedFile> files) {
		return jdbc.sql("""
				insert into attachments (shop_id, id, ticket_id, message_id, place, name, kind, size, sha256, width,
				  height, has_thumbnail)
				select f.shop_id, f.id, :ticket, :message, o.place, o.name, f.kind, f.size, f.sha256, f.width, f.height,
				  f.thumbnail is not null
				from unnest(:files::uuid[], :names::text[]) with ordinality o (id, name, place)
				join files f on f.shop_id = :shop and f.id = o.id and f.owner_id = :owner
				returning *""")
			.param("files", files.stream().map((file) -> file.upload().id().id()).toArray(UUID[]::new))
			.param("names", files.stream().map(NamedFile::name).toArray(String[]::new))
			.param("ticket", ticket.id())
			.param("message", message.id())
			.param("shop", shop.id())
			.param("owner", owner.id())
			.query(Attachments::attachment)
			.list();
	}

	private static Attachment attachment(ResultSet row, int number) throws SQLException {
		return new Attachment(new FileId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), new TicketId(row.getObject("ticket_id", UUID.class)),
				new MessageId(row.getObject("message_id", UUID.class)), row.getString("name"),
				FileKind.valueOf(row.getString("kind")), row.getLong("size"), Upload.hex(row.getBytes("sha256")),
				row.getBoolean("has_thumbnail"));
	}

}
