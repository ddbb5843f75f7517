package market.helpdesk.detection;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;

import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds in a text what leads out of the helpdesk. It is safe for use by many threads. */
public final class Detector {

	private final AllowedHosts allowed;

	private final LinkExtractor links = LinkExtractor.builder()
		.linkTypes(EnumSet.of(LinkType.EMAIL, LinkType.URL))
		.build();

	/**
	 * @param allowed hosts that are no findings: the platform's own, the carriers'
	 */
	public Detector(AllowedHosts allowed) {
		this.allowed = allowed;
	}

	/**
	 * Returns what was found, in the order of the text; no two findings of one rule
	 * overlap.
	 * @param country the ISO code of the market's country, in whose ways numbers are read
	 * first
	 */
	public List<Finding> find(String text, String country) {
		return StreamSupport.stream(links.extractLinks(text).spliterator(), false)
			.filter((link) -> !allowed.contains(text.substring(link.getBeginIndex(), link.getEndIndex())))
			.map(Detector::finding)
			.toList();
	}

	private static Finding finding(LinkSpan link) {
		var rule = (link.getType() == LinkType.EMAIL) ? DetectionRule.EMAIL_ADDRESS : DetectionRule.URL_LINK;
		return new Finding(rule, link.getBeginIndex(), link.getEndIndex());
	}

}
