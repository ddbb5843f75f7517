package market.helpdesk.privacy;

import market.helpdesk.account.AccountId;

/** A request that was granted and is not carried out yet. */
record GrantedRequest(ErasureRequestId request, AccountId person) {
}
