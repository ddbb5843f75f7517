package market.helpdesk.detection;

/**
 * Names in social networks: "@mario.rossi" where it looks like one or somebody speaks of
 * a network, and "ig: mario_rossi".
 */
final class HandleScanner implements Scanner {

	private static final int CUE_WITHIN = 5;

	@Override
	public void scan(Passage passage, Sightings sightings) {
		var scan = new Scan(passage, sightings);
		for (var word = 0; word < passage.words().size(); word++) {
			passage.work().step();
			if (passage.words().get(word).text().equals("@")) {
				scan.signed(word);
			}
			else if (passage.means(word, Meaning.SOCIAL_CUE)) {
				scan.named(word);
			}
		}
	}

	/** A name that somebody gave himself. */
	private record Handle(int start, int end) {

		private static final int SHORTEST = 3;

		private static final int LONGEST = 32;

		static Handle at(Reading reading, int start) {
			var end = start;
			while (end - start <= LONGEST
					&& (reading.isWord(end) || reading.at(end) == '_' || reading.at(end) == '.')) {
				end++;
			}
			while (end > start && reading.at(end - 1) == '.') {
				end--;
			}
			return new Handle(start, end);
		}

		boolean isName(Reading reading) {
			return end - start >= SHORTEST && end - start <= LONGEST && reading.isLetter(start);
		}

		/** Whether nobody would take it for a word. */
		boolean isMadeUp(Reading reading) {
			for (var at = start; at < end - 1; at++) {
				if (reading.at(at) == '_' || reading.at(at) == '.' && Character.isLowerCase(reading.at(at + 1))
						|| reading.isDigit(at + 1)) {
					return true;
				}
			}
			return false;
		}

	}

	private record Scan(Passage passage, Sightings sightings) {

		/** "@mario.rossi" */
		void signed(int word) {
			var start = passage.words().get(word).start();
			var handle = Handle.at(passage.reading(), start + 1);
			if (handle.isName(passage.reading()) && !passage.reading().isWord(start - 1)
					&& (handle.isMadeUp(passage.reading()) || passage.isNear(word, passage.wordAt(handle.end() - 1),
							Meaning.SOCIAL_CUE, CUE_WITHIN))) {
				see(start, handle.end());
			}
		}

		/** "Ig: mario_rossi", "Telegram @mario", "instagram sono mario.rossi84" */
		void named(int word) {
			if (passage.means(word + 1, Meaning.SOCIAL_CUE)) {
				return;
			}
			var next = word + 1;
			while (next < passage.words().size() && next <= word + 3
					&& passage.lexicon().words("handle fillers").contains(passage.words().get(next).text())
					&& !passage.words().get(next).opens()) {
				next++;
			}
			if (next < passage.words().size() && !passage.words().get(next).opens()) {
				judge(word, next);
			}
		}

		private void judge(int cue, int word) {
			var reading = passage.reading();
			var handle = Handle.at(reading, passage.words().get(word).start());
			var parted = reading.text(passage.words().get(word - 1).end(), passage.words().get(word).start());
			if (!handle.isName(reading) || handle.end() < passage.words().get(word).end()) {
				return;
			}
			var isSet = parted.indexOf(':') >= 0 || parted.indexOf('=') >= 0;
			if (handle.isMadeUp(reading) && parted.length() <= 3 && parted.indexOf('.') < 0 && !isFileName(handle)
					|| isSet && isShort(cue) && endsThere(handle)) {
				see(handle.start(), handle.end());
			}
		}

		/** "Ig", "tg": nobody writes of what is wrong with an app by these. */
		private boolean isShort(int cue) {
			return passage.lexicon().words("short names").contains(passage.words().get(cue).text());
		}

		private boolean endsThere(Handle handle) {
			var last = passage.wordAt(handle.end() - 1);
			return last + 1 >= passage.words().size() || passage.words().get(last + 1).opens()
					|| passage.reading().at(handle.end()) != ' ';
		}

		private boolean isFileName(Handle handle) {
			var name = passage.reading().small(handle.start(), handle.end());
			return name.chars().allMatch(Character::isDigit)
					|| passage.lexicon().words("file extensions").contains(name.substring(name.lastIndexOf('.') + 1));
		}

		private void see(int start, int end) {
			if (sightings.isFree(start, end)) {
				sightings.take(DetectionRule.SOCIAL_HANDLE, start, end);
			}
		}

	}

}
