package market.helpdesk.audit;

import java.util.UUID;

/**
 * Whoever caused an event: a person who was signed in, a job of our own, or somebody who
 * could not show who they are.
 */
public sealed interface Actor {

	/** Somebody who was signed in. */
	record Person(UUID account) implements Actor {
	}

	/** Something the application does by itself. */
	record Job(String name) implements Actor {
	}

	/** Somebody who could not show who they are. */
	record Stranger() implements Actor {
	}

	/** The form in which an actor is kept and found again. */
	default String label() {
		return switch (this) {
			case Person(var account) -> account.toString();
			case Job(var name) -> "job:" + name;
			case Stranger() -> "stranger";
		};
	}

}
