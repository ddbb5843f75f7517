package market.helpdesk.ticket;

/**
 * What became of sending something.
 *
 * @param <T> what there is once it was sent
 */
public sealed interface Sending<T> {

	/** It reached the other side. */
	record Sent<T>(T what) implements Sending<T> {
	}

	/** It did not. */
	record KeptBack<T>(Screened.KeptBack why) implements Sending<T> {
	}

	/**
	 * Returns what there is now, to those who know that it was sent.
	 * @throws IllegalStateException if it was kept back
	 */
	default T sent() {
		return switch (this) {
			case Sent<T>(var what) -> what;
			case KeptBack<T>(var why) -> throw new IllegalStateException("It was kept back: " + why);
		};
	}

}
