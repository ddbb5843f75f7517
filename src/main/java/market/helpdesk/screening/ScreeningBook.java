package market.helpdesk.screening;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts on record what screenings find, with all texts as they were written: once for each
 * form, what was written in it and what was found in that, however often it is sent
 * (R20). Rules that were published between two sends, or a text that went to many by
 * then, make it another screening: what is on record is always what was ruled by.
 */
@Repository
class ScreeningBook {

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	private final RuleTallies tallies;

	ScreeningBook(JdbcTemplate jdbc, RuleTallies tallies) {
		this.jdbcTemplate = jdbc;
		this.tallies = tallies;
		this.jdbc = JdbcClient.create(jdbc);
	}

	/**
	 * Who wrote where.
	 *
	 * @param ticket none where one was to be opened
	 * @param key of the form with this very text in it
	 */
	record Occasion(ShopId shop, Optional<TicketId> ticket, Author author, SubmissionKey key, Instant at) {
	}

	/** A finding in its text, which is the one of that number. */
	private record Line(int part, JudgedFinding judged) {
	}

	/** What the record says. */
	record Entry(ScreeningId id, boolean isNew) {
	}

	/** Records a screening, or finds the same one of the same form and text. */
	Entry record(Occasion occasion, Screening screening) {
		var id = ScreeningId.next();
		var key = key(occasion, screening);
		var added = jdbc.sql("""
				insert into screenings (shop_id, id, ticket_id, author_id, side, verdict, submission_key, screened_at)
				values (:shop, :id, :ticket, :author, :side, :verdict, :key, :at)
				on conflict (shop_id, author_id, submission_key) where submission_key is not null do nothing""")
			.param("shop", occasion.shop().id())
			.param("id", id.id())
			.param("ticket", ticket(occasion))
			.param("author", occasion.author().account().id())
			.param("side", occasion.author().side().name())
			.param("verdict", screening.verdict().name())
			.param("key", key)
			.param("at", occasion.at().atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (!added) {
			return new Entry(before(occasion, key), false);
		}
		addParts(occasion.shop(), id, screening.parts());
		tallies.recorded(occasion.shop(), screening, occasion.at());
		return new Entry(id, true);
	}

	/**
	 * Returns whether a message in which a screening found something has gone out. Of two
	 * who ask, the second waits until the first one's transaction has ended.
	 */
	boolean isSaid(ShopId shop, ScreeningId screening) {
		jdbc.sql("select pg_advisory_xact_lock(:screening)")
			.param("screening", screening.id().getLeastSignificantBits())
			.query()
			.listOfRows();
		return jdbc.sql("select exists (select from messages where shop_id = :shop and screening_id = :screening)")
			.param("shop", shop.id())
			.param("screening", screening.id())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Returns whether the same form with the same text in it is a message of its ticket
	 * already: whatever is found in it by now, it has gone out.
	 */
	boolean isPosted(Occasion occasion) {
		return jdbc.sql("""
				select exists (select from messages
				  where shop_id = :shop and ticket_id = :ticket and author_id = :author and submission_key = :key)""")
			.param("shop", occasion.shop().id())
			.param("ticket", ticket(occasion), Types.OTHER)
			.param("author", occasion.author().account().id())
			.param("key", occasion.key().id())
			.query(Boolean.class)
			.single();
	}

	private static @Nullable UUID ticket(Occasion occasion) {
		return occasion.ticket().map(TicketId::id).orElse(null);
	}

	/** The form and text, with all that was found and what follows from it. */
	private static UUID key(Occasion occasion, Screening screening) {
		var found = screening.parts()
			.stream()
			.map((part) -> part.judged().stream().map(ScreeningBook::named).sorted().collect(Collectors.joining(",")))
			.collect(Collectors.joining(";"));
		return UUID.nameUUIDFromBytes("%s %s".formatted(occasion.key().id(), found).getBytes(StandardCharsets.UTF_8));
	}

	private static String named(JudgedFinding judged) {
		return "%s %s %d-%d".formatted(judged.rule(), judged.verdict(), judged.finding().start(),
				judged.finding().end());
	}

	private ScreeningId before(Occasion occasion, UUID key) {
		return new ScreeningId(jdbc.sql("""
				select id from screenings
				where shop_id = :shop and author_id = :author and submission_key = :key""")
			.param("shop", occasion.shop().id())
			.param("author", occasion.author().account().id())
			.param("key", key)
			.query(UUID.class)
			.single());
	}

	private void addParts(ShopId shop, ScreeningId id, List<ScreenedPart> parts) {
		var lines = new ArrayList<Line>();
		for (var part = 1; part <= parts.size(); part++) {
			for (var judged : parts.get(part - 1).judged()) {
				lines.add(new Line(part, judged));
			}
		}
		jdbc.sql("""
				insert into screened_parts (shop_id, screening_id, number, part, text)
				select :shop, :screening, number, part, text
				from unnest(:parts::text[], :texts::text[]) with ordinality as written (part, text, number)""")
			.param("shop", shop.id())
			.param("screening", id.id())
			.param("parts", parts.stream().map((part) -> part.part().name()).toArray(String[]::new))
			.param("texts", parts.stream().map(ScreenedPart::text).toArray(String[]::new))
			.update();
		jdbcTemplate.batchUpdate("""
				insert into screening_findings (shop_id, screening_id, part_number, starts, ends, rule, kind, verdict)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", lines, 500, (row, line) -> {
			row.setObject(1, shop.id());
			row.setObject(2, id.id());
			row.setInt(3, line.part());
			row.setInt(4, line.judged().finding().start());
			row.setInt(5, line.judged().finding().end());
			row.setString(6, line.judged().rule().name());
			row.setString(7, line.judged().kind().name());
			row.setString(8, line.judged().verdict().name());
		});
	}

}
