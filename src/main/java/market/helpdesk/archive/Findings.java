package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What verifications found broken. */
@Repository
class Findings {

	private final JdbcClient jdbc;

	Findings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(VerificationId verification, int attempt, List<Finding> findings) {
		jdbc.sql(
				"""
						insert into verification_findings (verification_id, attempt, number, table_name, row_id, ticket_id, reason)
						select :verification, :attempt, f.*
						from unnest(:numbers::int[], :tables::text[], :rows::text[], :tickets::uuid[], :reasons::text[]) f""")
			.param("verification", verification.id())
			.param("attempt", attempt)
			.param("numbers", IntStream.rangeClosed(1, findings.size()).boxed().toArray(Integer[]::new))
			.param("tables", findings.stream().map(Finding::table).toArray(String[]::new))
			.param("rows", findings.stream().map(Finding::id).toArray(String[]::new))
			.param("tickets", findings.stream().map((finding) -> finding.ticket().orElse(null)).toArray(UUID[]::new))
			.param("reasons", findings.stream().map((finding) -> finding.fault().name()).toArray(String[]::new))
			.update();
	}

	/** Returns the next findings of a verification behind a number. */
	List<Finding> of(Verification verification, int after, int atMost) {
		return jdbc
			.sql("""
					select table_name, row_id, ticket_id, reason from verification_findings
					where verification_id = :verification and attempt = :attempt and number > :after order by number limit :size""")
			.param("verification", verification.id().id())
			.param("attempt", verification.attempt())
			.param("after", after)
			.param("size", atMost)
			.query((row, number) -> new Finding(row.getString(1), row.getString(2),
					Optional.ofNullable(row.getObject(3, UUID.class)), Fault.valueOf(row.getString(4))))
			.list();
	}

}
