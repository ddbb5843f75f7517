package market.helpdesk.detection;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Names of hosts whose dots are said or set apart: "negozio punto it", "gmail [dot] com",
 * "negozio . it".
 */
final class SpokenHosts {

	/** More parts than any host has that one says aloud. */
	private static final int MOST_PARTS = 6;

	private final Passage passage;

	private final Hosts hosts;

	SpokenHosts(Passage passage, Hosts hosts) {
		this.passage = passage;
		this.hosts = hosts;
	}

	/**
	 * A host that words make.
	 *
	 * @param to behind its last word
	 * @param isSpoken whether a dot of it is not simply written
	 * @param isProvider whether it is where people have their mail
	 * @param isComplete whether it ends in a top-level domain
	 */
	record Host(int from, int to, String topLevel, boolean isSpoken, boolean isProvider, boolean isComplete) {
	}

	/** How two words of a host may be joined. */
	private enum Joint {

		NONE, HYPHEN, DOT, SPOKEN_DOT

	}

	/**
	 * Returns the host that begins with a word, complete where possible; nothing where
	 * only one word could be one that is no mail provider.
	 * @param anyTopLevel whether it may end in what is no real top-level domain
	 */
	Optional<Host> at(int word, boolean anyTopLevel) {
		var words = passage.words();
		if (word >= words.size() || words.get(word).text().equals("@")) {
			return Optional.empty();
		}
		var isProvider = hosts.isMailProvider(words.get(word).text());
		var best = isProvider ? Optional.of(new Host(word, word + 1, "", false, true, false)) : Optional.<Host>empty();
		var last = word;
		var isSpoken = false;
		for (var part = 0; part < MOST_PARTS; part++) {
			passage.work().step();
			var next = next(last);
			var joint = joint(last, next, isProvider);
			if (joint == Joint.NONE) {
				break;
			}
			isSpoken |= joint == Joint.SPOKEN_DOT;
			last = next;
			var label = words.get(last).text();
			if (joint != Joint.HYPHEN && !gap(last).startsWith("'")
					&& endsIn(label, anyTopLevel && joint == Joint.DOT)) {
				best = Optional.of(new Host(word, last + 1, label, isSpoken, isProvider, true));
			}
			if (best.filter(Host::isComplete).isPresent() && !gap(last).equals(".")) {
				break;
			}
		}
		return best;
	}

	private boolean endsIn(String label, boolean any) {
		return hosts.isTopLevel(label) || any && label.length() > 1 && label.chars().allMatch(Character::isLetter)
				&& !hosts.isFileExtension(label);
	}

	/**
	 * The word behind this one, or behind the word for a dot or a hyphen that follows it.
	 */
	private int next(int word) {
		return passage.means(word + 1, Meaning.DOT) || passage.means(word + 1, Meaning.JOINT) ? word + 2 : word + 1;
	}

	private Joint joint(int word, int next, boolean behindProvider) {
		if (next >= passage.words().size()) {
			return Joint.NONE;
		}
		if (next == word + 2) {
			return isNarrow(gap(word)) && isNarrow(gap(word + 1)) ? said(word + 1) : Joint.NONE;
		}
		return switch (gap(word)) {
			case "", "-", "--" -> Joint.HYPHEN;
			case "." -> Joint.DOT;
			default -> setApart(word, next, behindProvider);
		};
	}

	private Joint said(int word) {
		return passage.means(word, Meaning.DOT) ? Joint.SPOKEN_DOT : Joint.HYPHEN;
	}

	private Joint setApart(int word, int next, boolean behindProvider) {
		var gap = gap(word);
		var isTopLevel = hosts.isCommonTopLevel(passage.words().get(next).text());
		var isDot = isNarrow(gap) && gap.indexOf('.') >= 0 && gap.indexOf('.') == gap.lastIndexOf('.')
				&& (isTopLevel || !gap.startsWith(". "));
		return isDot && isTopLevelLike(gap, next) || behindProvider && isTopLevel && gap.length() < 4 ? Joint.SPOKEN_DOT
				: Joint.NONE;
	}

	/**
	 * Behind ". " a sentence begins, unless a top-level domain in small letters follows.
	 */
	private boolean isTopLevelLike(String gap, int next) {
		return !gap.startsWith(". ") || Character.isLowerCase(passage.reading().at(passage.words().get(next).start()));
	}

	private String gap(int word) {
		return passage.gapBehind(word);
	}

	private static boolean isNarrow(String gap) {
		return gap.length() <= 5 && gap.chars().allMatch((letter) -> " .()[]{}<>'\"_*-\n".indexOf(letter) >= 0);
	}

	/** Finds those that can't be anything else, whatever stands before them. */
	void forEach(BiConsumer<Integer, Integer> seen) {
		for (var word = 0; word + 1 < passage.words().size(); word++) {
			passage.work().step();
			if (!isStart(word)) {
				continue;
			}
			var start = passage.words().get(word).start();
			at(word, false).filter(this::isSure)
				.ifPresent((host) -> seen.accept(start, passage.words().get(host.to() - 1).end()));
		}
	}

	private boolean isStart(int word) {
		return passage.words().get(word).text().length() > 1 && !passage.means(word, Meaning.DOT)
				&& (word == 0 || !gap(word - 1).isEmpty() && !gap(word - 1).equals("."));
	}

	private boolean isSure(Host host) {
		var name = passage.words().get(host.from()).text();
		return host.isComplete() && host.isSpoken() && !host.isProvider() && hosts.isCommonTopLevel(host.topLevel())
				&& !passage.lexicon().words("no host names").contains(name) && (!hosts.isWord(host.topLevel())
						|| isSetOff(host) || name.equals("www") || passage.isSite(host.from()));
	}

	/** Whether brackets or blanks on both sides set its last dot off. */
	private boolean isSetOff(Host host) {
		var gap = gap(host.to() - 2);
		return gap.chars().anyMatch((letter) -> "[]()".indexOf(letter) >= 0) || gap.contains(" .");
	}

}
