package market.helpdesk.agreement;

import java.time.LocalDate;
import java.util.Optional;

import market.helpdesk.order.Money;
import market.helpdesk.ticket.MessageBody;

/**
 * What is agreed on: everything its kind needs, and nothing it has no use for.
 *
 * @param words what neither amount nor day can say, 1 to 500 characters
 * @param amount positive, of no more digits than its currency has
 */
public record AgreementTerms(AgreementKind kind, Optional<String> words, Optional<Money> amount,
		Optional<LocalDate> day) {

	public static final int MAX_LENGTH = 500;

	/**
	 * @throws IllegalArgumentException if something is missing, too much, or no amount
	 */
	public AgreementTerms {
		require(kind.amount().isMetBy(amount) && amount.stream().allMatch(AgreementTerms::isAmount), "amount", kind);
		require(kind.day().isMetBy(day), "day", kind);
		require(kind.words().isMetBy(words) && words.stream().allMatch(AgreementTerms::fits), "words", kind);
	}

	/** Returns whether somebody can pay exactly that. */
	public static boolean isAmount(Money money) {
		return money.amount().signum() > 0
				&& money.amount().stripTrailingZeros().scale() <= money.currency().getDefaultFractionDigits();
	}

	private static boolean fits(String words) {
		return !MessageBody.isBlank(words) && MessageBody.length(words) <= MAX_LENGTH && MessageBody.isStorable(words);
	}

	private static void require(boolean isSo, String what, AgreementKind kind) {
		if (!isSo) {
			throw new IllegalArgumentException("The %s of a %s".formatted(what, kind));
		}
	}

}
