package market.helpdesk.screening;

import market.helpdesk.detection.DetectionRule;

/**
 * What follows from what a rule finds until an administrator decides otherwise (version
 * 1).
 * <p>
 * <b>Hold</b> is for what speaks for itself: an address, a number, a bank account by its
 * checksum, a wallet, an invitation to go on elsewhere, and what R10 forbids whatever it
 * is meant for. <b>Warn</b> is for what often has another reason in a shop's daily work,
 * where whoever wrote it knows best and a warning that is passed over is recorded: a
 * number in words ("due tre giorni"), a bare host (a missing blank after a full stop, a
 * model named like a domain), a handle (a brand's account), a payment service that is
 * named ("rimborsato su PayPal" by a shop whose orders are paid so), and a newsletter
 * that is talked about. Nothing is off or in shadow by default.
 */
final class DefaultModes {

	private DefaultModes() {
	}

	static Mode of(DetectionRule rule) {
		return switch (rule) {
			case PHONE_SPELLED, URL_DOMAIN, SOCIAL_HANDLE, PAYMENT_SERVICE, MARKETING_NEWSLETTER -> Mode.WARN;
			case EMAIL_ADDRESS, EMAIL_SPELLED, PHONE_NUMBER, URL_LINK, URL_FILE_HOST, SOCIAL_INVITATION, PAYMENT_IBAN,
					PAYMENT_CARD, PAYMENT_CRYPTO, PAYMENT_DIRECT, SOLICITATION_OUTSIDE, SOLICITATION_CONTACT,
					MARKETING_PROMOTION, MARKETING_COUPON, MARKETING_BULK ->
				Mode.HOLD;
		};
	}

}
