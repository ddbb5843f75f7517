package market.helpdesk.sanction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.violation.ViolationReason;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is brought against a shop, and what is imposed for it. */
public final class Docket {

	static final StatementOfReasons REASONS = new StatementOfReasons("Late again and again");

	static final DecisionReason BECAUSE = new DecisionReason("Because");

	private final Stage stage;

	private final Suspects suspects;

	private final ViolationDeciding deciding;

	private final Imposing imposing;

	private final JdbcClient jdbc;

	public Docket(Stage stage, Suspects suspects, ViolationDeciding deciding, Imposing imposing, JdbcClient jdbc) {
		this.stage = stage;
		this.suspects = suspects;
		this.deciding = deciding;
		this.imposing = imposing;
		this.jdbc = jdbc;
	}

	/** Riva answers nothing that many times; days later it shows. */
	public List<UUID> late(int answers) {
		var before = violations();
		for (var answer = 0; answer < answers; answer++) {
			stage.annaAsks("Rimborso", "Quando arriva?");
		}
		stage.waitFor(Duration.ofDays(4));
		stage.sweep();
		return violations().stream().filter((violation) -> !before.contains(violation)).toList();
	}

	/** Giulia offers to deal outside the platform, and an administrator confirms it. */
	public List<UUID> outside(int offers, Cast administrator) {
		var before = violations();
		for (var offer = 0; offer < offers; offer++) {
			var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
			suspects.wrote(Cast.GIULIA, ticket, "Scrivimi a giulia@riva.example", "giulia@riva.example",
					DetectionRule.EMAIL_ADDRESS);
			violations().stream()
				.filter((violation) -> !before.contains(violation))
				.forEach((violation) -> deciding.confirm(administrator.administrator(), violation,
						new ViolationReason("An address")));
			stage.write(Cast.GIULIA, ticket, "Arriva domani.");
		}
		return violations().stream().filter((violation) -> !before.contains(violation)).toList();
	}

	/** An administrator imposes something on Riva that nobody proposed. */
	public SanctionId impose(Cast administrator, Measure measure, List<UUID> violations) {
		return imposing.impose(administrator.administrator(), House.RIVA.id(), wanted(measure, violations));
	}

	static NewSanction wanted(Measure measure, List<UUID> violations) {
		return new NewSanction(measure, Set.copyOf(violations), REASONS, Optional.empty());
	}

	/** The only proposal that is open. */
	public ProposalId proposal() {
		return new ProposalId(jdbc.sql("select proposal_id from open_sanction_proposals").query(UUID.class).single());
	}

	public List<String> open() {
		return jdbc.sql("""
				select measure from open_sanction_proposals o
				join sanction_proposals p on p.shop_id = o.shop_id and p.id = o.proposal_id order by measure""")
			.query((row, number) -> row.getString(1))
			.list();
	}

	public String state(SanctionId sanction) {
		return jdbc.sql("select state from sanction_register where id = ?")
			.param(sanction.id())
			.query(String.class)
			.single();
	}

	int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private List<UUID> violations() {
		return jdbc.sql("select id from violation_register")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

}
