package market.helpdesk.notification;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.NoteWord;
import org.jspecify.annotations.Nullable;

/**
 * What people are told at once and no ticket's thread tells. Its kind is worded by
 * {@code notices.announcement.<kind>}, which may quote its words, and as the subject of a
 * mail by {@code mail.announcement.<kind>}, which quotes nothing (R6).
 *
 * @param matter what it is about: of each matter, each kind is told once
 * @param path of the page where it can be read, such as {@code /sanctions}
 * @param reader who alone is told; null for everyone who acts for the shop
 * @param toShop whether only those are told who act for the shop
 */
public record Announcement(ShopId shop, UUID matter, String kind, String path, List<NoteWord> words,
		@Nullable AccountId reader, boolean toShop) {

	private static final int MAX_LENGTH = 200;

	private static final Pattern PATH = Pattern.compile("/[^/\\s]\\S*");

	/**
	 * @throws IllegalArgumentException if the path is none of ours
	 */
	public Announcement {
		words = List.copyOf(words);
		if (!PATH.matcher(path).matches() || path.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("Not a page of ours: " + path);
		}
	}

	/** Returns what everyone is told who acts for the shop. */
	public static Announcement toShop(ShopId shop, UUID matter, String kind, String path, NoteWord... words) {
		return new Announcement(shop, matter, kind, path, List.of(words), null, true);
	}

	/** Returns what somebody is told who acts for the shop, if they still do. */
	public static Announcement toMember(ShopId shop, AccountId member, UUID matter, String kind, String path,
			NoteWord... words) {
		return new Announcement(shop, matter, kind, path, List.of(words), member, true);
	}

	/** Returns what a buyer of the shop is told. */
	public static Announcement toBuyer(ShopId shop, AccountId buyer, UUID matter, String kind, String path,
			NoteWord... words) {
		return new Announcement(shop, matter, kind, path, List.of(words), buyer, false);
	}

}
