package market.helpdesk.demo;

import java.time.Instant;

import market.helpdesk.account.People;
import market.helpdesk.archive.Checkpointing;
import market.helpdesk.archive.VerificationJob;
import market.helpdesk.audit.Actor;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sample is sealed when all of it is there, and an administrator looks whether it is
 * intact.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleArchive implements SampleScene {

	private static final String ADMINISTRATOR = "carla";

	private final Checkpointing checkpointing;

	private final VerificationJob verification;

	private final People people;

	SampleArchive(Checkpointing checkpointing, VerificationJob verification, People people) {
		this.checkpointing = checkpointing;
		this.verification = verification;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		checkpointing.run(now);
		verification.verifyAtOnce(new Actor.Person(people.named(ADMINISTRATOR).orElseThrow().id()));
	}

}
