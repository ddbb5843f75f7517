package market.helpdesk.screening;

/** Which text of what somebody is about to say. Kept for ever. */
public enum Part {

	SUBJECT, BODY, POINT, OFFER, ATTACHMENT_NAME, AGREEMENT, OTHER

}
