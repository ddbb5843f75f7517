package market.helpdesk.archive;

/**
 * Messages of a thread that follow each other, by their positions.
 *
 * @param first the position of the first, from 1 on
 * @param last the position of the last, included
 */
public record Stretch(int first, int last) {

	public Stretch {
		if (first < 1 || last < first) {
			throw new IllegalArgumentException("No messages from %d to %d".formatted(first, last));
		}
	}

}
