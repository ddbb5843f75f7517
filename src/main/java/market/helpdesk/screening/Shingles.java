package market.helpdesk.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import market.helpdesk.account.ShopId;

/**
 * What a text says, three words at a time and hashed, so that two texts can be compared
 * without being kept. Numbers are all the same: another order or price makes no other
 * text, and neither does another name, which changes three of them.
 *
 * @param words how many words the text has
 * @param hashes each once, in ascending order; of a long text the smallest
 * {@value #MOST}, which stand for all of them
 */
record Shingles(int words, List<Integer> hashes) {

	/** How many words make one. */
	static final int SIZE = 3;

	static final int MOST = 128;

	/**
	 * How many of the smallest are looked up: of two texts that are half the same, one
	 * pair in 65,000 shares none of them.
	 */
	private static final int KEYS = 16;

	/** An order's number is one word, with the letters before it. */
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*");

	private static final Pattern NUMBER = Pattern.compile(".*\\p{N}.*");

	Shingles {
		hashes = List.copyOf(hashes);
	}

	static Shingles of(String text) {
		var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		var words = WORD.matcher(plain).results().map(MatchResult::group).map(Shingles::withoutNumber).toList();
		var hashes = new HashSet<Integer>();
		for (var start = 0; start + SIZE <= words.size(); start++) {
			hashes.add(mixed(words.subList(start, start + SIZE).hashCode()));
		}
		return new Shingles(words.size(), hashes.stream().sorted().limit(MOST).toList());
	}

	/** Returns by what they are found again among those of a shop. */
	List<Integer> keys(ShopId shop) {
		var shopHash = shop.id().hashCode();
		return hashes.stream().limit(KEYS).map((hash) -> mixed(hash ^ shopHash)).toList();
	}

	/** Returns the share of what stands in either text that stands in both, 0 to 1. */
	double likeness(Shingles other) {
		Set<Integer> all = new HashSet<>(hashes);
		all.addAll(other.hashes);
		var common = new ArrayList<>(hashes);
		common.retainAll(new HashSet<>(other.hashes));
		return all.isEmpty() ? 0 : (double) common.size() / all.size();
	}

	private static String withoutNumber(String word) {
		return NUMBER.matcher(word).matches() ? "0" : word;
	}

	/** Spreads similar values evenly: the finalizer of MurmurHash3. */
	private static int mixed(int hash) {
		var h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
		h = (h ^ (h >>> 13)) * 0xc2b2ae35;
		return h ^ (h >>> 16);
	}

}
