package market.helpdesk.detection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.validator.routines.DomainValidator;

/** What names of hosts mean. */
final class Hosts {

	private static final DomainValidator DOMAINS = DomainValidator.getInstance();

	private final Set<String> fileHosts;

	private final Set<String> socialHosts;

	private final Set<String> paymentHosts;

	private final Set<String> mailProviders;

	private final Set<String> extensions;

	private final Set<String> commonTopLevels;

	private final Set<String> wordTopLevels;

	private final Map<String, Set<String>> sentences;

	Hosts(Lexicon lexicon) {
		this.fileHosts = lexicon.words("file hosts");
		this.socialHosts = lexicon.words("social hosts");
		this.paymentHosts = lexicon.words("payment hosts");
		this.mailProviders = lexicon.words("<mail_provider>");
		this.extensions = lexicon.words("file extensions");
		this.commonTopLevels = lexicon.words("common top levels");
		this.wordTopLevels = lexicon.words("word top levels");
		this.sentences = Map.of("it", lexicon.words("behind it"), "es", lexicon.words("behind es"), "de",
				lexicon.words("behind de"));
	}

	boolean isTopLevel(String label) {
		return label.length() > 1 && DOMAINS.isValidTld(label);
	}

	/** Whether a name ends in it more often than a sentence begins with it. */
	boolean isCommonTopLevel(String label) {
		return commonTopLevels.contains(label);
	}

	/** Whether sentences of our languages begin with it. */
	boolean isWord(String topLevel) {
		return wordTopLevels.contains(topLevel);
	}

	/**
	 * Whether sentences that begin with a top-level domain may go on with a word; where
	 * nothing is listed, with any.
	 */
	boolean goesOn(String topLevel, String next) {
		var listed = sentences.getOrDefault(topLevel, Set.of());
		return listed.isEmpty() || listed.contains(next);
	}

	boolean isFileExtension(String label) {
		return extensions.contains(label);
	}

	boolean isMailProvider(String label) {
		return mailProviders.contains(label);
	}

	/** The rule that a link to a host breaks besides leading outside, if there is one. */
	Optional<DetectionRule> ruleOf(String host, String path) {
		if (isIn(fileHosts, host, path)) {
			return Optional.of(DetectionRule.URL_FILE_HOST);
		}
		if (isIn(paymentHosts, host, path)) {
			return Optional.of(DetectionRule.PAYMENT_SERVICE);
		}
		return (path.length() > 1 && isIn(socialHosts, host, path)) ? Optional.of(DetectionRule.SOCIAL_HANDLE)
				: Optional.empty();
	}

	/** Lists have hosts, and hosts with how their paths begin. */
	private static boolean isIn(Set<String> list, String host, String path) {
		var end = path.indexOf('/', 1);
		var first = (end < 0) ? path : path.substring(0, end);
		for (var name = host; !name.isEmpty(); name = parent(name)) {
			if (list.contains(name) || list.contains(name + first)) {
				return true;
			}
		}
		return false;
	}

	private static String parent(String host) {
		var dot = host.indexOf('.');
		return (dot < 0) ? "" : host.substring(dot + 1);
	}

}
