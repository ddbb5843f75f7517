package market.helpdesk.detection;

import java.util.List;

/**
 * Finds in a text what leads out of the helpdesk (R7, R8, R10, R19), in the languages of
 * all markets. It is safe for use by many threads, never fails, whatever the text, and
 * takes time in proportion to its length.
 */
public final class Detector {

	/**
	 * Longer than any text that can be posted. What stands behind it is not looked at.
	 */
	static final int LONGEST = 20_000;

	/** Who has a place first has it for good, so the surest come first. */
	private static final List<Scanner> SCANNERS = List.of(new LinkScanner(), new EmailScanner(), new HostScanner(),
			new WalletScanner(), new AccountScanner(), new HandleScanner(), new PhoneScanner(), new PhraseScanner());

	private final AllowedHosts allowed;

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
		return find(text, country, new Work());
	}

	List<Finding> find(String text, String country, Work work) {
		var reading = Reading.of(text, LONGEST);
		var passage = Passage.of(reading, Lexicon.get(), allowed, country, work);
		var sightings = new Sightings(reading);
		SCANNERS.forEach((scanner) -> scanner.scan(passage, sightings));
		return sightings.findings();
	}

}
