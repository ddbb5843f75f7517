package market.helpdesk.screening;

import market.helpdesk.detection.DetectionRule;

/**
 * What follows from what a rule finds until an administrator decides otherwise (version
 * 1).
 * <p>
 * <b>Hold</b> is for what is contact data, payment data, an invitation or advertising:
 * R7, R8 and R10 forbid it to shops, and the engine takes it for that only where the
 * words around it, a checksum or a numbering plan say so. <b>Warn</b> is for what has
 * another reason as often as not, where whoever wrote it knows best: an account by its
 * bare name, which may be a maker's, and a newsletter that is spoken of. Nothing is off
 * or in shadow.
 */
final class DefaultModes {

	private DefaultModes() {
	}

	static Mode of(DetectionRule rule) {
		return switch (rule) {
			case SOCIAL_HANDLE, MARKETING_NEWSLETTER -> Mode.WARN;
			case EMAIL_ADDRESS, EMAIL_SPELLED, PHONE_NUMBER, PHONE_SPELLED, URL_LINK, URL_DOMAIN, URL_FILE_HOST,
					SOCIAL_INVITATION, PAYMENT_IBAN, PAYMENT_CARD, PAYMENT_SERVICE, PAYMENT_CRYPTO, PAYMENT_DIRECT,
					SOLICITATION_OUTSIDE, SOLICITATION_CONTACT, MARKETING_PROMOTION, MARKETING_COUPON, MARKETING_BULK ->
				Mode.HOLD;
		};
	}

}
