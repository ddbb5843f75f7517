package market.helpdesk.web.ticket;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;

import market.helpdesk.screening.PlatformHosts;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

import org.springframework.stereotype.Component;

/** Finds the addresses of the platform itself in a text: they alone become links (R7). */
@Component
class PlatformLinks {

	private final LinkExtractor addresses = LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

	private final PlatformHosts platform;

	PlatformLinks(PlatformHosts platform) {
		this.platform = platform;
	}

	/** Returns the whole text, in parts of which some lead somewhere. */
	List<TextPart> parts(String text) {
		return StreamSupport.stream(addresses.extractSpans(text).spliterator(), false).map((span) -> {
			var part = text.substring(span.getBeginIndex(), span.getEndIndex());
			return new TextPart(part, (span instanceof LinkSpan && isOurs(part)) ? part : null);
		}).toList();
	}

	private boolean isOurs(String address) {
		try {
			var uri = URI.create(address);
			return uri.getHost() != null && uri.getUserInfo() == null && isWeb(uri) && platform.contains(uri.getHost());
		}
		catch (IllegalArgumentException noAddress) {
			return false;
		}
	}

	private static boolean isWeb(URI uri) {
		return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
	}

}
