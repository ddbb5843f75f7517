package market.helpdesk.detection;

import market.helpdesk.detection.SpokenHosts.Host;

/**
 * Addresses for mail: written, pulled apart, or said aloud in the words of any of our
 * languages. A spiral staircase ("scala a chiocciola") has no host.
 */
final class EmailScanner implements Scanner {

	@Override
	public void scan(Passage passage, Sightings sightings) {
		var hosts = new Hosts(passage.lexicon());
		var scan = new Scan(passage, sightings, hosts, new SpokenHosts(passage, hosts));
		for (var word = 1; word < passage.words().size(); word++) {
			passage.work().step();
			scan.at(word);
		}
	}

	/** How surely a word stands for an at sign. */
	private enum At {

		NONE, WRITTEN, SAID, MAYBE_SAID

	}

	private record Scan(Passage passage, Sightings sightings, Hosts hosts, SpokenHosts spoken) {

		private static final int MOST_PARTS = 8;

		void at(int word) {
			var at = signAt(word);
			if (at != At.NONE) {
				spoken.at(word + 1, at == At.WRITTEN && touches(word))
					.filter((host) -> isAddress(word, at, host))
					.ifPresent((host) -> see(localPart(word - 1), host, at));
			}
			else if (hosts.isMailProvider(passage.words().get(word).text())) {
				provider(word);
			}
		}

		/** "mario.rossi gmail com", "mario.rossi su gmail", "gmail: mario.rossi" */
		private void provider(int word) {
			var host = spoken.at(word, false);
			if (host.filter(Host::isComplete).isPresent() && isLocalPart(word - 1)) {
				see(localPart(word - 1), host.get(), At.SAID);
			}
			else if (isSure(word) && word > 1 && passage.means(word - 1, Meaning.SITE_LEAD) && isMadeUp(word - 2)) {
				host.ifPresent((known) -> see(localPart(word - 2), known, At.SAID));
			}
			else if (isSure(word) && host.isPresent() && isBefore(host.get(), word)) {
				var last = endOfLocalPart(host.get().to());
				sightings.take(DetectionRule.EMAIL_SPELLED, passage.words().get(word).start(),
						passage.words().get(last).end());
			}
		}

		private boolean isSure(int word) {
			return passage.lexicon().words("<sure_mail_provider>").contains(passage.words().get(word).text());
		}

		private boolean isMadeUp(int word) {
			return localPart(word) < word && passage.gapBehind(word).equals(" ");
		}

		private boolean isBefore(Host host, int word) {
			return host.to() < passage.words().size() && passage.gapBehind(host.to() - 1).startsWith(":")
					&& endOfLocalPart(host.to()) > host.to()
					&& sightings.isFree(passage.words().get(word).start(), passage.words().get(host.to()).end());
		}

		private int endOfLocalPart(int first) {
			var last = first;
			while (last - first < MOST_PARTS && last + 1 < passage.words().size() && isJoined(last)
					&& !passage.gapBehind(last).isEmpty()) {
				last++;
			}
			return last;
		}

		private At signAt(int word) {
			var text = passage.words().get(word).text();
			if (text.equals("@")) {
				return At.WRITTEN;
			}
			if (passage.means(word, Meaning.AT)
					|| isBracketed(word) && (text.equals("a") || passage.means(word, Meaning.MAYBE_AT))) {
				return At.SAID;
			}
			return passage.means(word, Meaning.MAYBE_AT) ? At.MAYBE_SAID : At.NONE;
		}

		private boolean isBracketed(int word) {
			var sign = passage.words().get(word);
			return "([{<*_-".indexOf(passage.reading().at(sign.start() - 1)) >= 0
					&& ")]}>*_-".indexOf(passage.reading().at(sign.end())) >= 0;
		}

		/** Whether nothing stands between a sign and what is around it. */
		private boolean touches(int word) {
			return passage.gapBehind(word).isEmpty() && passage.gapBehind(word - 1).isEmpty();
		}

		private boolean isAddress(int word, At at, Host host) {
			var before = passage.gapBehind(word - 1);
			var behind = passage.gapBehind(word);
			if (before.length() > 3 || behind.length() > 3 || !isNarrow(before) || !isNarrow(behind)
					|| passage.words().get(word - 1).text().equals("@")) {
				return false;
			}
			return switch (at) {
				case WRITTEN ->
					touches(word) || host.isProvider() || host.isComplete() && (before.isEmpty() == behind.isEmpty());
				case SAID -> host.isComplete() || host.isProvider();
				default -> host.isProvider() && (host.isComplete() || isLocalPart(word - 1))
						|| host.isComplete() && host.isSpoken() && isSpoken(host);
			};
		}

		private boolean isSpoken(Host host) {
			return hosts.isCommonTopLevel(host.topLevel());
		}

		private static boolean isNarrow(String gap) {
			return gap.chars().noneMatch((letter) -> letter == '.' || letter == '!' || letter == '?' || letter == ';');
		}

		/** Whether a word looks like the name of a mailbox by itself. */
		private boolean isLocalPart(int word) {
			if (word < 0) {
				return false;
			}
			var first = localPart(word);
			var text = passage.words().get(word).text();
			var gap = passage.gapBehind(word);
			return first < word
					|| text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter)
					|| gap.length() == 1 && "#*(&~=+^%$".indexOf(gap.charAt(0)) >= 0;
		}

		/** The first word of a name that ends with this one. */
		private int localPart(int last) {
			var first = last;
			for (var part = 0; part < MOST_PARTS && first > 0; part++) {
				passage.work().step();
				if (isJoined(first - 1)) {
					first--;
				}
				else if (first > 1 && isSaidJoint(first - 1)) {
					first -= 2;
				}
				else {
					break;
				}
			}
			return first;
		}

		private boolean isJoined(int word) {
			var gap = passage.gapBehind(word);
			return !passage.words().get(word).text().equals("@") && (gap.isEmpty()
					|| gap.length() < 3 && gap.chars().allMatch((letter) -> "._-+%".indexOf(letter) >= 0)
					|| gap.equals(" . ") || gap.equals(" _ ") || gap.equals(" - "));
		}

		private boolean isSaidJoint(int word) {
			return (passage.means(word, Meaning.DOT) || passage.means(word, Meaning.JOINT))
					&& isBlank(passage.gapBehind(word)) && isBlank(passage.gapBehind(word - 1));
		}

		private static boolean isBlank(String gap) {
			return gap.length() <= 3 && gap.chars().allMatch((letter) -> " ()[]{}\n-,".indexOf(letter) >= 0);
		}

		private void see(int firstWord, Host host, At at) {
			var start = passage.words().get(firstWord).start();
			var end = passage.words().get(host.to() - 1).end();
			if (!sightings.isFree(start, end)) {
				return;
			}
			var isWritten = at == At.WRITTEN && !host.isSpoken() && isUnbroken(start, end);
			if (isWritten && isAllowed(host)) {
				sightings.pass(start, end);
			}
			else {
				sightings.take(isWritten ? DetectionRule.EMAIL_ADDRESS : DetectionRule.EMAIL_SPELLED, start, end);
			}
		}

		private boolean isUnbroken(int start, int end) {
			for (var at = start; at < end; at++) {
				if (passage.reading().isBlank(at)) {
					return false;
				}
			}
			return true;
		}

		private boolean isAllowed(Host host) {
			var name = passage.reading()
				.originally(passage.words().get(host.from()).start(), passage.words().get(host.to() - 1).end());
			return name.chars().allMatch((unit) -> unit < 0x80) && passage.allowed().contains(name);
		}

	}

}
