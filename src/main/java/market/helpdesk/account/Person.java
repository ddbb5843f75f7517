package market.helpdesk.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody who can sign in, as they are shown to others and to themselves.
 *
 * @param shops those a seller acts for, by name; empty for everyone else
 * @param curbs what those shops may not do for now, the gravest of each
 * @param unreadNotices how many notices they have not read yet
 * @param score the standing of the shop a seller belongs to, the lowest of several;
 * nothing for everyone else, and where there is none yet (R21)
 */
public record Person(AccountId id, String name, Role role, List<Shop> shops, List<Curb> curbs, int unreadNotices,
		Optional<Integer> score) {

	public Person {
		shops = List.copyOf(shops);
		curbs = List.copyOf(curbs);
	}

	/** Who this is when looking at something. */
	public Viewer viewer() {
		return switch (role) {
			case BUYER -> new Viewer.Buyer(id);
			case SELLER -> new Viewer.Member(id, shops.stream().map(Shop::id).collect(Collectors.toSet()));
			case ADMIN -> new Viewer.Administrator(id);
			case AUDITOR -> new Viewer.Auditor(id);
		};
	}

}
