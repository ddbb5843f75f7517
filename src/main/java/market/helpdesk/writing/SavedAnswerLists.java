package market.helpdesk.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved answers as they are read by those who answer with them: by their names. */
@Repository
public class SavedAnswerLists {

	private static final String ANSWERS = """
			select a.id, a.version_id, a.name, a.body, v.written_at, w.name as writer, s.id as shop_id, s.marketplace_id,
			  s.name as shop_name, s.market, s.joined_at
			from saved_answers a
			join saved_answer_versions v on v.shop_id = a.shop_id and v.id = a.version_id
			join shops s on s.id = a.shop_id
			join accounts w on w.id = v.written_by
			where a.shop_id in (:shops) %s
			order by s.name, s.id, lower(a.name)""";

	private final JdbcClient jdbc;

	SavedAnswerLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns those of all shops a member acts for. */
	public List<ListedAnswer> of(Member member) {
		return jdbc.sql(ANSWERS.formatted("")).param("shops", member.shopIds()).query(SavedAnswerLists::answer).list();
	}

	/** Returns those a shop answers with. */
	public List<ListedAnswer> of(ShopId shop) {
		return jdbc.sql(ANSWERS.formatted("")).param("shops", shop.id()).query(SavedAnswerLists::answer).list();
	}

	/** Finds one of a member's shops. */
	public Optional<ListedAnswer> find(Member member, SavedAnswerId id) {
		return jdbc.sql(ANSWERS.formatted("and a.id = :id"))
			.param("shops", member.shopIds())
			.param("id", id.id())
			.query(SavedAnswerLists::answer)
			.optional();
	}

	/**
	 * What a shop's answer says, or said.
	 */
	record Said(SavedAnswerId answer, SavedText text) {
	}

	/** Finds what an answer of a shop says or said in one of its versions. */
	Optional<Said> version(ShopId shop, UUID version) {
		return jdbc.sql("""
				select saved_answer_id, name, body from saved_answer_versions
				where shop_id = :shop and id = :version""")
			.param("shop", shop.id())
			.param("version", version)
			.query((row, number) -> new Said(new SavedAnswerId(row.getObject("saved_answer_id", UUID.class)),
					new SavedText(row.getString("name"), row.getString("body"))))
			.optional();
	}

	private static ListedAnswer answer(ResultSet row, int number) throws SQLException {
		return new ListedAnswer(new SavedAnswerId(row.getObject("id", UUID.class)), shop(row),
				row.getObject("version_id", UUID.class), new SavedText(row.getString("name"), row.getString("body")),
				row.getString("writer"), row.getObject("written_at", OffsetDateTime.class).toInstant());
	}

	private static Shop shop(ResultSet row) throws SQLException {
		return new Shop(new ShopId(row.getObject("shop_id", UUID.class)), row.getString("marketplace_id"),
				row.getString("shop_name"), new MarketCode(row.getString("market")),
				row.getObject("joined_at", OffsetDateTime.class).toInstant());
	}

}
