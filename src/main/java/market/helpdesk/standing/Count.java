package market.helpdesk.standing;

/**
 * How often something happened.
 *
 * @param recent within the last days, which weigh more
 * @param older before those, as far back as anything weighs
 */
public record Count(int recent, int older) {

	public static final Count NONE = new Count(0, 0);

	public Count {
		if (recent < 0 || older < 0) {
			throw new IllegalArgumentException("Nothing happens %d or %d times".formatted(recent, older));
		}
	}

	public static Count one(boolean recent) {
		return times(1, recent);
	}

	public static Count times(int number, boolean recent) {
		return recent ? new Count(number, 0) : new Count(0, number);
	}

	public int total() {
		return recent + older;
	}

	boolean covers(Count other) {
		return recent >= other.recent && older >= other.older;
	}

	Count plus(Count other) {
		return new Count(recent + other.recent, older + other.older);
	}

	Count minus(Count other) {
		return new Count(recent - other.recent, older - other.older);
	}

	/** Returns how much it weighs, where what is recent weighs so many times as much. */
	int weight(int recentWeight) {
		return recent * recentWeight + older;
	}

}
