package market.helpdesk.detection;

/** Links with a scheme, whoever is named before their host. */
final class LinkScanner implements Scanner {

	@Override
	public void scan(Passage passage, Sightings sightings) {
		new Scan(passage, new LinkJudge(passage, sightings, new Hosts(passage.lexicon()))).schemes();
	}

	private record Scan(Passage passage, LinkJudge judge) {

		private static final int LONGEST_SCHEME = 10;

		void schemes() {
			var reading = passage.reading();
			for (var at = 0; at < reading.length(); at++) {
				passage.work().step();
				if (reading.at(at) == ':' && isSlash(at + 1) && isSlash(at + 2)) {
					at = Math.max(at, link(at) - 1);
				}
			}
		}

		private boolean isSlash(int at) {
			return passage.reading().at(at) == '/' || passage.reading().at(at) == '\\';
		}

		/** Returns where the link ends whose scheme ends here. */
		private int link(int colon) {
			var start = colon;
			while (start > 0 && colon - start < LONGEST_SCHEME && passage.reading().isLetter(start - 1)) {
				start--;
			}
			var host = colon + 3;
			while (isSlash(host)) {
				host++;
			}
			return (start == colon || !isPartOfLink(host)) ? colon + 1 : link(start, host);
		}

		private int link(int start, int authority) {
			var end = Links.end(passage, authority);
			if (end <= authority) {
				return authority;
			}
			var behind = Links.endOfAuthority(passage.reading(), authority, end);
			var host = Links.startOfHost(passage.reading(), authority, behind);
			if (behind > host) {
				judge.judge(start, host, Links.endOfHost(passage.reading(), host, behind), end, DetectionRule.URL_LINK);
			}
			return end;
		}

		private boolean isPartOfLink(int at) {
			return Links.isPart(passage.reading(), at);
		}

	}

}
