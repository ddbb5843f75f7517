package market.helpdesk.notification;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;

/**
 * One person was told what was announced.
 *
 * @param toShop whether as one who acts for the shop
 */
record AnnouncementGiven(ShopId shop, NoticeId notice, AccountId account, boolean toShop) {
}
