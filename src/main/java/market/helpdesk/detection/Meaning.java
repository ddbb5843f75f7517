package market.helpdesk.detection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a phrase means: either that a rule is broken, or how something near it is to be
 * understood. Named like the sections of the word lists: {@code [phone cue]}.
 */
enum Meaning {

	/** Between the name and the host of an address, if spoken. */
	AT,

	/** The same, but a common word as well. */
	MAYBE_AT,

	/** Between the parts of a host, if spoken. */
	DOT,

	/** What names are joined by, if spoken. */
	JOINT,

	/** Speaks for a number being a telephone's. */
	PHONE_CUE,

	/** Speaks for it where it stands right before the number only. */
	PHONE_LEAD,

	/** Speaks for a number being something else's. */
	OTHER_NUMBER,

	/** Speaks for a name being a place in the web. */
	SITE_CUE,

	/** Speaks for it where it stands right before the name only. */
	SITE_LEAD,

	/** Speaks for a long number being a card's. */
	CARD_CUE,

	/** Speaks for a code being a wallet's. */
	WALLET_CUE,

	/** Speaks for a name being one in a social network. */
	SOCIAL_CUE,

	/** Speaks of sending and contacting. */
	MAIL_CUE,

	/** Looks like an invitation and is none; drops what overlaps it. */
	HARMLESS,

	/** A word by which a sentence with a messenger's name is about the device or app. */
	ABOUT_THE_APP,

	/** A word by which a sentence is about what the marketplace or the bank does. */
	ABOUT_A_REFUND,

	/** A word by which a sentence is about what a carrier does. */
	ABOUT_A_DELIVERY,

	/** A word by which a sentence offers something. */
	OFFER_CUE,

	INVITATION(DetectionRule.SOCIAL_INVITATION),

	/** A messenger, which is an invitation next to a number. */
	CHAT(DetectionRule.SOCIAL_INVITATION),

	PAYMENT_SERVICE(DetectionRule.PAYMENT_SERVICE),

	PAYMENT_DIRECT(DetectionRule.PAYMENT_DIRECT),

	OUTSIDE(DetectionRule.SOLICITATION_OUTSIDE),

	CONTACT(DetectionRule.SOLICITATION_CONTACT),

	/**
	 * "My address is": tells something by itself only where what follows was not found.
	 */
	OWN_CONTACT(DetectionRule.SOLICITATION_CONTACT),

	PROMOTION(DetectionRule.MARKETING_PROMOTION),

	COUPON(DetectionRule.MARKETING_COUPON),

	/**
	 * A word for a code, which is a coupon's where a code follows and something is
	 * offered.
	 */
	COUPON_WORD(DetectionRule.MARKETING_COUPON),

	NEWSLETTER(DetectionRule.MARKETING_NEWSLETTER),

	FILE_HOST(DetectionRule.URL_FILE_HOST);

	private final Optional<DetectionRule> rule;

	Meaning() {
		this.rule = Optional.empty();
	}

	Meaning(DetectionRule rule) {
		this.rule = Optional.of(rule);
	}

	/** The rule that such a phrase breaks, if it does. */
	Optional<DetectionRule> rule() {
		return rule;
	}

	static Optional<Meaning> ofSection(String name) {
		return Arrays.stream(values())
			.filter((meaning) -> meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(name))
			.findFirst();
	}

}
