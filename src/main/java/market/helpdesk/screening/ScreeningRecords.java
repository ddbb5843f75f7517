package market.helpdesk.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Finding;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The screenings that found something, with the texts as they were written (R7, R20). */
@Repository
public class ScreeningRecords {

	private final JdbcClient jdbc;

	ScreeningRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line of a screening: a text, with one finding in it or none. */
	private record Line(ScreeningRecord screening, int number, Part part, String text,
			@Nullable JudgedFinding finding) {
	}

	/** Returns those of the screenings that there are, in one statement. */
	public Map<ScreeningId, ScreeningRecord> of(Collection<ScreeningId> screenings) {
		if (screenings.isEmpty()) {
			return Map.of();
		}
		return jdbc.sql("""
				select s.*, p.number, p.part, p.text, f.rule, f.starts, f.ends, f.verdict as follows
				from screenings s
				join screened_parts p on p.shop_id = s.shop_id and p.screening_id = s.id
				left join screening_findings f
				  on f.shop_id = p.shop_id and f.screening_id = p.screening_id and f.part_number = p.number
				where s.id in (:screenings)
				order by s.id, p.number, f.starts, f.ends, f.rule""")
			.param("screenings", screenings.stream().map(ScreeningId::id).toList())
			.query(ScreeningRecords::line)
			.list()
			.stream()
			.collect(Collectors.groupingBy((line) -> line.screening().id()))
			.values()
			.stream()
			.map(ScreeningRecords::whole)
			.collect(Collectors.toMap(ScreeningRecord::id, Function.identity()));
	}

	private static ScreeningRecord whole(List<Line> lines) {
		var parts = new ArrayList<ScreenedPart>();
		lines.stream()
			.collect(Collectors.groupingBy(Line::number, TreeMap::new, Collectors.toList()))
			.values()
			.forEach((part) -> parts.add(new ScreenedPart(part.getFirst().part(), part.getFirst().text(),
					part.stream().flatMap((line) -> Optional.ofNullable(line.finding()).stream()).toList())));
		var first = lines.getFirst().screening();
		return new ScreeningRecord(first.shop(), first.id(), first.ticket(), first.author(), first.side(),
				first.verdict(), parts, first.screenedAt());
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		var screening = new ScreeningRecord(new ShopId(row.getObject("shop_id", UUID.class)),
				new ScreeningId(row.getObject("id", UUID.class)),
				Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				new AccountId(row.getObject("author_id", UUID.class)), Side.valueOf(row.getString("side")),
				Verdict.valueOf(row.getString("verdict")), List.of(),
				row.getObject("screened_at", OffsetDateTime.class).toInstant());
		var rule = row.getString("rule");
		return new Line(screening, row.getInt("number"), Part.valueOf(row.getString("part")), row.getString("text"),
				(rule == null) ? null
						: new JudgedFinding(
								new Finding(DetectionRule.valueOf(rule), row.getInt("starts"), row.getInt("ends")),
								Verdict.valueOf(row.getString("follows"))));
	}

}
