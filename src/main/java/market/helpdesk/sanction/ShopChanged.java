package market.helpdesk.sanction;

import market.helpdesk.account.ShopId;

/** What stands against a shop is not what it was. */
record ShopChanged(ShopId shop) {
}
