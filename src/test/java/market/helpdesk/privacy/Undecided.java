package market.helpdesk.privacy;

import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.quality.Deciding;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagReason;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldReason;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.violation.ViolationReason;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has still to decide: nothing it is about is erased before. */
@TestComponent
public class Undecided {

	private final Deciding flags;

	private final DecidingHeld held;

	private final ViolationDeciding violations;

	private final JdbcClient jdbc;

	Undecided(Deciding flags, DecidingHeld held, ViolationDeciding violations, JdbcClient jdbc) {
		this.flags = flags;
		this.held = held;
		this.violations = violations;
		this.jdbc = jdbc;
	}

	/** Dismisses flags, refuses what is held, and finds nobody guilty. */
	public void decide() {
		jdbc.sql("select flag_id from open_flags")
			.query((row, number) -> new FlagId(row.getObject(1, UUID.class)))
			.list()
			.forEach((one) -> flags.dismiss(Cast.CARLA.administrator(), one, new FlagReason("It says it all")));
		jdbc.sql("select held_id from waiting_held_messages")
			.query((row, number) -> new HeldMessageId(row.getObject(1, UUID.class)))
			.list()
			.forEach((one) -> held.refuse(Cast.CARLA.administrator(), one, new HeldReason("Write here only")));
		jdbc.sql("select id from violation_register where state = 'SUSPECTED'")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list()
			.forEach((one) -> violations.dismiss(Cast.CARLA.administrator(), one, new ViolationReason("A mistake")));
	}

}
