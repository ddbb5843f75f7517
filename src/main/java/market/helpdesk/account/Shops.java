package market.helpdesk.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.paging.Beginning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shops of the marketplace. */
@Repository
public class Shops {

	private final JdbcClient jdbc;

	Shops(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the shop of an id that some row of ours refers to. */
	public Shop get(ShopId id) {
		return jdbc.sql("select %s from shops s where s.id = :id".formatted(ShopRows.COLUMNS))
			.param("id", id.id())
			.query(ShopRows.INSTANCE)
			.single();
	}

	/** Returns the shops of ids that rows of ours refer to. */
	public List<Shop> all(Collection<ShopId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return jdbc.sql("select %s from shops s where s.id in (:ids)".formatted(ShopRows.COLUMNS))
			.param("ids", ids.stream().map(ShopId::id).toList())
			.query(ShopRows.INSTANCE)
			.list();
	}

	/** Finds a shop by the name the marketplace has for it. */
	public Optional<Shop> find(String marketplaceId) {
		return jdbc.sql("select %s from shops s where s.marketplace_id = :id".formatted(ShopRows.COLUMNS))
			.param("id", marketplaceId)
			.query(ShopRows.INSTANCE)
			.optional();
	}

	/** Returns the first shops whose names begin so, whatever the case of the letters. */
	public List<Shop> namedLike(String beginning, int atMost) {
		return jdbc.sql("""
				select %s from shops s where lower(s.name) like :beginning escape '\\'
				order by lower(s.name) limit :size""".formatted(ShopRows.COLUMNS))
			.param("beginning", Beginning.of(beginning).pattern())
			.param("size", atMost)
			.query(ShopRows.INSTANCE)
			.list();
	}

}
