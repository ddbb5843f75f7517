package market.helpdesk.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a ticket, read out over a desk or copied from paper:
 * {@code HD-7K3M-9QXT}, eight characters of Crockford's alphabet, which has no I, L, O
 * and U to be mistaken for something else.
 */
public record TicketReference(String text) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final Pattern TYPED = Pattern.compile("HD-?([%1$s]{4})-?([%1$s]{4})".formatted(ALPHABET));

	/**
	 * Returns the reference of a ticket, made of the 40 most random bits of its id. Two
	 * tickets of a shop never share one (the schema sees to it), two of different shops
	 * hardly ever: a search by reference shows both.
	 */
	static TicketReference of(TicketId id) {
		var bits = id.id().getLeastSignificantBits();
		var text = new StringBuilder("HD-");
		for (var place = 7; place >= 0; place--) {
			text.append(ALPHABET.charAt((int) (bits >>> (5 * place)) & 31));
			if (place == 4) {
				text.append('-');
			}
		}
		return new TicketReference(text.toString());
	}

	/**
	 * Reads a reference as people type it: in small letters, without the strokes, with an
	 * O for a zero or an I or L for a one. Empty where it is none.
	 */
	public static Optional<TicketReference> parse(String typed) {
		var letters = typed.strip().toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
		var match = TYPED.matcher(letters);
		return match.matches() ? Optional.of(new TicketReference("HD-" + match.group(1) + "-" + match.group(2)))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return text;
	}

}
