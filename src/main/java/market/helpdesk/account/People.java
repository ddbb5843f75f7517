package market.helpdesk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everyone who can sign in, as others may know them: by name and role, never by address
 * (R6).
 */
@Repository
public class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a person together with the shops they act for at an instant, as a member or a
	 * substitute, and what those may not do: whoever leaves a shop has left it with the
	 * next page.
	 */
	public Optional<Person> find(AccountId id, Instant at) {
		return jdbc
			.sql("""
					select a.name as person, a.role as role, coalesce(u.unread, 0) as unread, c.kind as curb, c.until_at, (
					    select min(k.score) from shop_members o join shop_scores k on k.shop_id = o.shop_id
					    where o.account_id = :id) as score, %s
					from accounts a
					left join unread_notices u on u.account_id = a.id
					left join (
					  select shop_id from shop_members where account_id = :id
					  union
					  select shop_id from substitutions where account_id = :id and from_at <= :at and until_at > :at) m on true
					left join shops s on s.id = m.shop_id
					left join lateral (
					  select kind, until_at from shop_curbs c
					  where c.shop_id = s.id and (c.until_at is null or c.until_at > :at)
					  order by array_position(array['REMOVED', 'SUSPENDED', 'RESTRICTED'], kind), until_at desc nulls first
					  limit 1) c on true
					where a.id = :id
					order by s.name, s.id"""
				.formatted(ShopRows.COLUMNS))
			.param("id", id.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query((ResultSetExtractor<Optional<Person>>) (rows) -> person(id, rows));
	}

	private static Optional<Person> person(AccountId id, ResultSet rows) throws SQLException {
		if (!rows.next()) {
			return Optional.empty();
		}
		var name = rows.getString("person");
		var role = Role.valueOf(rows.getString("role"));
		var unread = rows.getInt("unread");
		var score = Optional.ofNullable(rows.getObject("score", Integer.class));
		var shops = new ArrayList<Shop>();
		var curbs = new ArrayList<Curb>();
		do {
			if (rows.getObject("id") != null) {
				var shop = ShopRows.INSTANCE.mapRow(rows, rows.getRow());
				shops.add(shop);
				curb(shop, rows).ifPresent(curbs::add);
			}
		}
		while (rows.next());
		return Optional.of(new Person(id, name, role, shops, curbs, unread, score));
	}

	private static Optional<Curb> curb(Shop shop, ResultSet row) throws SQLException {
		var kind = row.getString("curb");
		return (kind == null) ? Optional.empty() : Optional.of(new Curb(shop, Curb.Kind.valueOf(kind),
				Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)));
	}

	/** Finds somebody by the name they sign in with, whatever the case of its letters. */
	public Optional<AccountId> named(String username) {
		return jdbc.sql("select id from accounts where username = :username")
			.param("username", Credentials.normalised(username))
			.query(UUID.class)
			.optional()
			.map(AccountId::new);
	}

	/** Finds a seller by the name they sign in with; others don't exist here. */
	public Optional<AccountId> sellerNamed(String username) {
		return jdbc.sql("select id from accounts where username = :username and role = 'SELLER'")
			.param("username", Credentials.normalised(username))
			.query(UUID.class)
			.optional()
			.map(AccountId::new);
	}

	/**
	 * Finds somebody by the name they sign in with or, failing that, the one they are
	 * shown by.
	 */
	public Optional<AccountId> called(String name) {
		return jdbc.sql("""
				select id from accounts where username = :name or lower(name) = :name
				order by (username = :name) desc, id limit 1""")
			.param("name", Credentials.normalised(name))
			.query(UUID.class)
			.optional()
			.map(AccountId::new);
	}

	/**
	 * Finds those somebody can mean by a name: whoever signs in with it, or else
	 * everybody who is shown by it.
	 * @return at most two, which is one too many to know who is meant
	 */
	public List<Named> meantBy(String name) {
		return jdbc.sql("""
				select id, username, name from accounts a
				where username = :name or lower(name) = :name and not exists (
				  select from accounts where username = :name)
				order by id limit 2""")
			.param("name", Credentials.normalised(name))
			.query((row, number) -> new Named(new AccountId(row.getObject("id", UUID.class)), row.getString("username"),
					row.getString("name")))
			.list();
	}

	/** Somebody, by the name they sign in with and the one they are shown by. */
	public record Named(AccountId id, String username, String name) {
	}

	/** Returns the names of those of the given ids that are people's. */
	public Map<UUID, String> names(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		record Shown(UUID id, String name) {
		}
		return jdbc.sql("select id, name from accounts where id in (:ids)")
			.param("ids", List.copyOf(ids))
			.query(Shown.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Shown::id, Shown::name));
	}

}
