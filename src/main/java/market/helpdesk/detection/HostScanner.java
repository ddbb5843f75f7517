package market.helpdesk.detection;

/** Hosts without a scheme, and hosts that are spelled. */
final class HostScanner implements Scanner {

	@Override
	public void scan(Passage passage, Sightings sightings) {
		var hosts = new Hosts(passage.lexicon());
		var judge = new LinkJudge(passage, sightings, hosts);
		new Scan(passage, sightings, judge, new BareHosts(passage, hosts)).bareHosts();
		new SpokenHosts(passage, hosts).forEach((start, end) -> judge.see(start, end, end, DetectionRule.URL_DOMAIN));
	}

	private record Scan(Passage passage, Sightings sightings, LinkJudge judge, BareHosts bare) {

		void bareHosts() {
			var reading = passage.reading();
			for (var at = 0; at < reading.length();) {
				passage.work().step();
				if (!BareHosts.isPart(reading, at)) {
					at++;
					continue;
				}
				var run = at;
				while (BareHosts.isPart(reading, at)) {
					passage.work().step();
					at++;
				}
				if (sightings.isFree(run, at)) {
					var end = at;
					bare.endOf(run, at).ifPresent((host) -> bareHost(run, host, end));
				}
			}
		}

		private void bareHost(int run, int hostEnd, int runEnd) {
			var hasPath = hostEnd == runEnd && Links.opensPath(passage.reading(), hostEnd);
			var end = hasPath ? Math.max(hostEnd, Links.end(passage, hostEnd)) : hostEnd;
			var rule = passage.reading().startsWith("www.", run) ? DetectionRule.URL_LINK : DetectionRule.URL_DOMAIN;
			judge.judge(run, run, hostEnd, end, rule);
		}

	}

}
