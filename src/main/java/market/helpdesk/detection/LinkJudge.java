package market.helpdesk.detection;

import java.util.Optional;

/**
 * Says what a link is. One to a messenger, to where one pays or to where files lie is a
 * finding of that sort, and no other; one to an allowed host is none.
 */
record LinkJudge(Passage passage, Sightings sightings, Hosts hosts) {

	void judge(int start, int host, int hostEnd, int end, DetectionRule otherwise) {
		if (!sightings.isFree(start, hostEnd)) {
			return;
		}
		if (isAllowed(host, hostEnd)) {
			sightings.pass(start, end);
			Links.nested(passage.reading(), hostEnd, end)
				.ifPresent((nested) -> sightings.see(DetectionRule.URL_LINK, nested, end));
		}
		else {
			see(start, hostEnd, end, ruleOf(host, hostEnd, end).orElse(otherwise));
		}
	}

	void see(int start, int hostEnd, int end, DetectionRule rule) {
		if (sightings.isFree(start, hostEnd)) {
			sightings.take(rule, start, end);
		}
	}

	private Optional<DetectionRule> ruleOf(int host, int hostEnd, int end) {
		var name = passage.reading().small(host, hostEnd);
		return hosts.ruleOf(name, passage.reading().small(hostEnd, end));
	}

	/** Only as it was written, so that nothing passes that merely looks like it. */
	private boolean isAllowed(int host, int hostEnd) {
		var written = passage.reading().originally(host, hostEnd);
		return written.chars().allMatch((unit) -> unit < 0x80) && passage.allowed().contains(written);
	}

}
