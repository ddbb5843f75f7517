package market.helpdesk.notification;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.deadline.DigestId;

/** One person was told something. */
record NoticeGiven(ShopId shop, NoticeId notice, AccountId account, DigestId digest) {
}
