package market.helpdesk.attachment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.HeldMessageId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was to go with messages that are held: for ever, whatever is decided (R20). */
@Repository
public class HeldFiles {

	private final JdbcClient jdbc;

	HeldFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what was to go with a message, in its order. */
	public List<Upload> of(ShopId shop, HeldMessageId held) {
		return jdbc.sql("""
				select f.id, f.name, f.kind, f.size, f.sha256, false as waiting
				from held_files h join files f on f.shop_id = h.shop_id and f.id = h.id
				where h.shop_id = :shop and h.held_id = :held order by h.place""")
			.param("shop", shop.id())
			.param("held", held.id())
			.query(Uploads::upload)
			.list();
	}

	/**
	 * Returns what was to go with each of several messages that had files, in its order.
	 */
	public Map<HeldMessageId, List<Upload>> of(List<ShopId> shops, List<HeldMessageId> held) {
		return held.isEmpty() ? Map.of()
				: jdbc.sql("""
						select h.held_id, f.id, f.name, f.kind, f.size, f.sha256, false as waiting
						from held_files h join files f on f.shop_id = h.shop_id and f.id = h.id
						where h.shop_id in (:shops) and h.held_id in (:held) order by h.place""")
					.param("shops", shops.stream().map(ShopId::id).distinct().toList())
					.param("held", held.stream().map(HeldMessageId::id).toList())
					.query((row, number) -> Map.entry(new HeldMessageId(row.getObject("held_id", UUID.class)),
							Uploads.upload(row, number)))
					.list()
					.stream()
					.collect(Collectors.groupingBy(Map.Entry::getKey,
							Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	AccountId owner(ShopId shop, HeldMessageId held) {
		return new AccountId(
				jdbc.sql("select owner_id from held_files where shop_id = :shop and held_id = :held and place = 1")
					.param("shop", shop.id())
					.param("held", held.id())
					.query(UUID.class)
					.single());
	}

	/** Keeps files, which have been taken out of those that wait. */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(ShopId shop, HeldMessageId held, AccountId owner, List<FileId> files) {
		jdbc.sql("""
				insert into held_files (shop_id, id, held_id, place, owner_id)
				select :shop, id, :held, place, :owner
				from unnest(:files::uuid[]) with ordinality o (id, place)""")
			.param("shop", shop.id())
			.param("held", held.id())
			.param("owner", owner.id())
			.param("files", files.stream().map(FileId::id).toArray(UUID[]::new))
			.update();
	}

}
