package market.helpdesk.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.audit.AuditSubject;

/**
 * Somebody who is signed in, and what that lets them see: nothing is loaded but through a
 * viewer, so that a stranger's ticket does not exist by construction (R2).
 */
public sealed interface Viewer {

	AccountId account();

	/**
	 * Somebody who may write or decide something: all verbs that change what others read
	 * ask for one, so that nobody who only reads can be handed to them.
	 */
	sealed interface Writer extends Viewer {

	}

	/** Somebody who takes part in conversations. */
	sealed interface Participant extends Writer {

	}

	/**
	 * Somebody who looks after the marketplace: sees everything, and reads what people
	 * wrote to each other only for a reason that is on record (R12).
	 */
	sealed interface Inspector extends Viewer {

	}

	/** Sees and writes what is their own. */
	record Buyer(AccountId account) implements Participant {
	}

	/** Sees and writes what belongs to the shops they act for. */
	record Member(AccountId account, Set<ShopId> shops) implements Participant {

		public Member {
			shops = Set.copyOf(shops);
		}

		/**
		 * Returns the shops' ids as statements want them: never none, since {@code in ()}
		 * is no SQL. To somebody who acts for no shop, nothing belongs but what is no
		 * shop's.
		 */
		public List<UUID> shopIds() {
			return shops.isEmpty() ? List.of(AuditSubject.PLATFORM) : shops.stream().map(ShopId::id).toList();
		}

	}

	/** Decides, and writes only where the marketplace has taken over. */
	record Administrator(AccountId account) implements Inspector, Writer {
	}

	/** Sees what an administrator sees, and changes nothing. */
	record Auditor(AccountId account) implements Inspector {
	}

}
