package market.helpdesk.notification;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;

/**
 * One person was told what happened in a ticket.
 *
 * @param toShop whether as one who acts for the shop
 */
record NewsGiven(ShopId shop, NoticeId notice, AccountId account, boolean toShop) {
}
