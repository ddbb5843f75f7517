package market.helpdesk.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Digits that may belong to one number: groups of them, written or in words, with nothing
 * between them but what people part numbers with. Amounts, dates, times, measures and
 * codes with letters are left out.
 */
final class Digits {

	/** What people write between the parts of a number. */
	private static final String PLAIN = " -./()\n'";

	/** What they write there so that it doesn't look like one. */
	private static final String ODD = ",_*~=\u2022\"[]{}<>^\\" + Glyphs.PICTURE + Glyphs.TELEPHONE;

	private static final int LONGEST_GAP = 5;

	private final Passage passage;

	private final Measures measures;

	private final NumberWords numbers;

	Digits(Passage passage) {
		this.passage = passage;
		this.measures = new Measures(passage);
		this.numbers = passage.lexicon().numbers();
	}

	/**
	 * Digits that stand together.
	 *
	 * @param digits what they are
	 * @param from their first word
	 * @param to behind their last word
	 * @param isSaid whether a word says them
	 * @param parting what stands between it and the group before
	 */
	record Group(String digits, int from, int to, boolean isSaid, Parting parting) {
	}

	/** How groups are set apart. */
	enum Parting {

		/** As people write numbers. */
		PLAIN,

		/** As nobody writes a number who doesn't want to hide it. */
		ODD,

		/** As what is enumerated. */
		LIST

	}

	/** Finds all chains of groups. */
	List<List<Group>> chains() {
		var chains = new ArrayList<List<Group>>();
		var chain = new ArrayList<Group>();
		for (var word = 0; word < passage.words().size();) {
			passage.work().step();
			var group = groupAt(word, chain);
			if (group.isEmpty()) {
				word++;
				continue;
			}
			if (!chain.isEmpty() && !goesOn(chain.getLast(), group.get())) {
				chains.add(List.copyOf(chain));
				chain.clear();
			}
			chain.add(group.get());
			word = group.get().to();
		}
		if (!chain.isEmpty()) {
			chains.add(List.copyOf(chain));
		}
		return chains;
	}

	private Optional<Group> groupAt(int word, List<Group> chain) {
		if (measures.isTaken(word)) {
			return Optional.empty();
		}
		var text = passage.words().get(word).text();
		var parting = chain.isEmpty() ? Parting.PLAIN : parting(chain.getLast().to(), word);
		if (passage.words().get(word).isNumber()) {
			return Optional.of(new Group(text, word, word + 1, false, parting));
		}
		return said(word, parting)
			.or(() -> numbers.mixed(text).map((all) -> new Group(all, word, word + 1, true, parting)));
	}

	private Parting parting(int to, int word) {
		var gap = passage.gapBehind(to - 1);
		if (to < word || gap.indexOf(',') >= 0) {
			return Parting.LIST;
		}
		return gap.chars().anyMatch((letter) -> ODD.indexOf(letter) >= 0) ? Parting.ODD : Parting.PLAIN;
	}

	/** "Cinquantacinque", "thirty four", "double five", "quatre-vingt-dix". */
	private Optional<Group> said(int word, Parting parting) {
		var value = numbers.value(passage.words().get(word).text());
		if (value.isEmpty()) {
			return Optional.empty();
		}
		var first = value.getAsInt();
		var next = valueAt(word + 1);
		if (first >= NumberWords.TIMES) {
			return (next >= 0 && next < 10) ? Optional
				.of(new Group(String.valueOf(next).repeat(first - NumberWords.TIMES), word, word + 2, true, parting))
					: Optional.empty();
		}
		var to = word + 1;
		if (first == 4 && next == 20 && passage.words().get(word + 1).text().startsWith("vingt")) {
			first = 80;
			next = valueAt(++to);
		}
		while (next >= 0 && next < NumberWords.TIMES && NumberWords.add(first, next)) {
			first += next;
			next = valueAt(++to);
		}
		return Optional.of(new Group(String.valueOf(first), word, to, true, parting));
	}

	private int valueAt(int word) {
		return (word < passage.words().size()) ? numbers.value(passage.words().get(word).text()).orElse(-1) : -1;
	}

	/** Whether only what parts the digits of one number stands between two groups. */
	private boolean goesOn(Group last, Group next) {
		for (var word = last.to(); word < next.from(); word++) {
			if (!numbers.isFiller(passage.words().get(word).text()) || word - last.to() > 1) {
				return false;
			}
		}
		for (var word = last.to() - 1; word < next.from(); word++) {
			if (!isGap(passage.gapBehind(word))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isGap(String gap) {
		return gap.length() <= LONGEST_GAP
				&& gap.chars().allMatch((letter) -> PLAIN.indexOf(letter) >= 0 || ODD.indexOf(letter) >= 0);
	}

}
