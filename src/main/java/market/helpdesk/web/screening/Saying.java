package market.helpdesk.web.screening;

import market.helpdesk.detection.DetectionRule;

/**
 * What a message does that it should not, as its author is told:
 * {@code screening.does.PHONE} and {@code screening.what.PHONE} make "gives a <b>phone
 * number</b>".
 */
public enum Saying {

	EMAIL, PHONE, LINK, FILES, PROFILE, MESSENGER, ACCOUNT, SERVICE, DIRECTLY, OUTSIDE, CONTACT, ADVERTISING, CODE,
	NEWSLETTER, SAME_TEXT;

	static Saying of(DetectionRule rule) {
		return switch (rule) {
			case EMAIL_ADDRESS, EMAIL_SPELLED -> EMAIL;
			case PHONE_NUMBER, PHONE_SPELLED -> PHONE;
			case URL_LINK, URL_DOMAIN -> LINK;
			case URL_FILE_HOST -> FILES;
			case SOCIAL_HANDLE -> PROFILE;
			case SOCIAL_INVITATION -> MESSENGER;
			case PAYMENT_IBAN, PAYMENT_CARD, PAYMENT_CRYPTO -> ACCOUNT;
			case PAYMENT_SERVICE -> SERVICE;
			case PAYMENT_DIRECT -> DIRECTLY;
			case SOLICITATION_OUTSIDE -> OUTSIDE;
			case SOLICITATION_CONTACT -> CONTACT;
			case MARKETING_PROMOTION -> ADVERTISING;
			case MARKETING_COUPON -> CODE;
			case MARKETING_NEWSLETTER -> NEWSLETTER;
			case MARKETING_BULK -> SAME_TEXT;
		};
	}

	/** A whole text is not quoted to whoever wrote it. */
	boolean isQuoted() {
		return this != SAME_TEXT;
	}

}
