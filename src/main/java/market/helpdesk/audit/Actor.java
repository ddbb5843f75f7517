package market.helpdesk.audit;

import java.util.UUID;

/**
 * Whoever caused an event: a person who was signed in, a program that showed its token, a
 * job of our own, or somebody who could not show who they are.
 */
public sealed interface Actor {

	/** Somebody who was signed in. */
	record Person(UUID account) implements Actor {
	}

	/** Something the application does by itself. */
	record Job(String name) implements Actor {
	}

	/** A program that showed its token, by the name people gave it. */
	record Program(String name) implements Actor {
	}

	/** Somebody who could not show who they are. */
	record Stranger() implements Actor {
	}

	/** The form in which an actor is kept and found again. */
	default String label() {
		return switch (this) {
			case Person(var account) -> account.toString();
			case Job(var name) -> "job:" + name;
			case Program(var name) -> "program:" + name;
			case Stranger() -> "stranger";
		};
	}

	/**
	 * Returns the actor of a label.
	 * @throws IllegalArgumentException if it is nobody's
	 */
	static Actor parse(String label) {
		if (label.startsWith("job:")) {
			return new Job(label.substring("job:".length()));
		}
		if (label.startsWith("program:")) {
			return new Program(label.substring("program:".length()));
		}
		var stranger = new Stranger();
		return label.equals(stranger.label()) ? stranger : new Person(UUID.fromString(label));
	}

}
