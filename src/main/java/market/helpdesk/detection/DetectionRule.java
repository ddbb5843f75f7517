package market.helpdesk.detection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for, each by a way of its own that can be switched off by itself.
 * Findings are kept for ever, and so are these names.
 */
public enum DetectionRule {

	EMAIL_ADDRESS(FindingKind.EMAIL, "R7"),

	/** An address in words: "mario punto rossi chiocciola gmail punto com". */
	EMAIL_SPELLED(FindingKind.EMAIL, "R7"),

	PHONE_NUMBER(FindingKind.PHONE, "R7"),

	/** A number in words, or in words and digits. */
	PHONE_SPELLED(FindingKind.PHONE, "R7"),

	URL_LINK(FindingKind.URL, "R7"),

	/** A host without a scheme. */
	URL_DOMAIN(FindingKind.URL, "R7"),

	/** A place where others put files (R19). */
	URL_FILE_HOST(FindingKind.URL, "R19"),

	SOCIAL_HANDLE(FindingKind.SOCIAL, "R7"),

	SOCIAL_INVITATION(FindingKind.SOCIAL, "R7"),

	PAYMENT_IBAN(FindingKind.PAYMENT, "R8"),

	PAYMENT_CARD(FindingKind.PAYMENT, "R8"),

	/** PayPal and what is like it. */
	PAYMENT_SERVICE(FindingKind.PAYMENT, "R8"),

	PAYMENT_CRYPTO(FindingKind.PAYMENT, "R8"),

	/** "Pay me directly". */
	PAYMENT_DIRECT(FindingKind.PAYMENT, "R8"),

	SOLICITATION_OUTSIDE(FindingKind.SOLICITATION, "R8"),

	/** "Write to me on …". */
	SOLICITATION_CONTACT(FindingKind.SOLICITATION, "R7"),

	MARKETING_PROMOTION(FindingKind.MARKETING, "R10"),

	MARKETING_COUPON(FindingKind.MARKETING, "R10"),

	MARKETING_NEWSLETTER(FindingKind.MARKETING, "R10"),

	/**
	 * The same text to many buyers. It is found by comparing messages, not by a text
	 * alone.
	 */
	MARKETING_BULK(FindingKind.MARKETING, "R10");

	private final FindingKind kind;

	private final String policyRule;

	DetectionRule(FindingKind kind, String policyRule) {
		this.kind = kind;
		this.policyRule = policyRule;
	}

	public FindingKind kind() {
		return kind;
	}

	/** The rule of the marketplace's policy that speaks against it. */
	public String policyRule() {
		return policyRule;
	}

	/** How programs and addresses name it: {@code phone-number}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<DetectionRule> ofId(String id) {
		return Arrays.stream(values()).filter((rule) -> rule.id().equals(id)).findFirst();
	}

}
