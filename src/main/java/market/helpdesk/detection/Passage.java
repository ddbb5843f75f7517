package market.helpdesk.detection;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import market.helpdesk.detection.Phrases.Found;

/**
 * A text as it is looked at: how it reads, its words, and what phrases they are.
 *
 * @param country the ISO code of the market's country
 */
record Passage(Reading reading, List<Word> words, List<Found> phrases, Map<Meaning, BitSet> meanings, BitSet openings,
		Lexicon lexicon, AllowedHosts allowed, String country, Work work) {

	private static final BitSet NONE = new BitSet();

	private static final int SITE_CUE_WITHIN = 3;

	static Passage of(Reading reading, Lexicon lexicon, AllowedHosts allowed, String country, Work work) {
		var words = Words.in(reading, work);
		var phrases = lexicon.phrases().in(words, work);
		var meanings = new EnumMap<Meaning, BitSet>(Meaning.class);
		for (var meaning : Meaning.values()) {
			meanings.put(meaning, new BitSet());
		}
		phrases.forEach((found) -> bits(meanings, found.meaning()).set(found.from(), found.to()));
		var openings = new BitSet();
		for (var place = 0; place < words.size(); place++) {
			openings.set(place, words.get(place).opens());
		}
		return new Passage(reading, words, phrases, meanings, openings, lexicon, allowed, country, work);
	}

	private static BitSet bits(Map<Meaning, BitSet> meanings, Meaning meaning) {
		return meanings.getOrDefault(meaning, NONE);
	}

	/** Whether a word is part of a phrase of a meaning. */
	boolean means(int word, Meaning meaning) {
		return word >= 0 && bits(meanings, meaning).get(word);
	}

	/** Whether one of some words is part of a phrase of a meaning. */
	boolean has(Meaning meaning, int from, int to) {
		var next = bits(meanings, meaning).nextSetBit(from);
		return next >= 0 && next < to;
	}

	/** The first word that does not end before a place of the reading. */
	int wordAt(int place) {
		var low = 0;
		var high = words.size();
		while (low < high) {
			work.step();
			var middle = (low + high) >>> 1;
			if (words.get(middle).end() <= place) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** The first word of the sentence that a word stands in. */
	int sentenceOf(int word) {
		return Math.max(0, openings.previousSetBit(Math.min(word, words.size() - 1)));
	}

	/** Behind the last word of the sentence that a word stands in. */
	int endOfSentence(int word) {
		var next = openings.nextSetBit(word + 1);
		return (next < 0) ? words.size() : next;
	}

	/**
	 * How many words before this one, in its sentence, something of a meaning stands; as
	 * many as {@code most} and one more if nothing does.
	 */
	int before(int word, Meaning meaning, int most) {
		var last = (word == 0) ? -1 : bits(meanings, meaning).previousSetBit(word - 1);
		if (last < 0 || word - last > most) {
			return most + 1;
		}
		var sentence = sentenceOf((word < words.size()) ? word : word - 1);
		return (last >= sentence) ? word - last : most + 1;
	}

	/** Likewise behind the word. */
	int behind(int word, Meaning meaning, int most) {
		var next = bits(meanings, meaning).nextSetBit(word + 1);
		return (next >= 0 && next - word <= most && next < endOfSentence(word)) ? next - word : most + 1;
	}

	boolean isNear(int word, int lastWord, Meaning meaning, int most) {
		return before(word, meaning, most) <= most || behind(lastWord, meaning, most) <= most;
	}

	/** Whether what stands before a word says that it names a place in the web. */
	boolean isSite(int word) {
		return before(word, Meaning.SITE_CUE, SITE_CUE_WITHIN) <= SITE_CUE_WITHIN
				|| means(word - 1, Meaning.SITE_LEAD) && !words.get(word).opens();
	}

	/** What stands between a word and the next one. */
	String gapBehind(int word) {
		var start = words.get(word).end();
		var end = (word + 1 < words.size()) ? words.get(word + 1).start() : reading.length();
		return reading.text(start, Math.min(end, start + 8));
	}

}
