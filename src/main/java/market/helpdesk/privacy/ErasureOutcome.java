package market.helpdesk.privacy;

/** What was decided of a request. */
enum ErasureOutcome {

	GRANTED, DECLINED, WITHDRAWN

}
