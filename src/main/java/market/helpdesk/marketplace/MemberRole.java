package market.helpdesk.marketplace;

/** What somebody is to a shop they act for. */
enum MemberRole {

	OWNER, AGENT

}
