package market.helpdesk.demo;

import java.time.Instant;

import market.helpdesk.account.People;
import market.helpdesk.archive.Checkpointing;
import market.helpdesk.archive.Verifying;
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

	private final Verifying verifying;

	private final People people;

	SampleArchive(Checkpointing checkpointing, Verifying verifying, People people) {
		this.checkpointing = checkpointing;
		this.verifying = verifying;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		checkpointing.run(now);
		verifying.verifyAll(new Actor.Person(people.named(ADMINISTRATOR).orElseThrow().id()));
	}

}
