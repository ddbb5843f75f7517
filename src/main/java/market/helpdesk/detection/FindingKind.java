package market.helpdesk.detection;

/** What a finding is about. Findings are kept for ever, and so are these names. */
public enum FindingKind {

	EMAIL,

	PHONE,

	URL,

	/** A handle or an invitation to a messenger or a social network. */
	SOCIAL,

	/** A bank account, a card, a wallet, or the demand to be paid directly. */
	PAYMENT,

	/** An invitation to go on outside the platform. */
	SOLICITATION,

	/** A promotion, a coupon, a newsletter. */
	MARKETING

}
