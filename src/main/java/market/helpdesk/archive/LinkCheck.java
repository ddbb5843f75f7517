package market.helpdesk.archive;

import java.util.Optional;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.Hash;

/**
 * Goes along chains, entry by entry, and finds the first in each that breaks it.
 */
final class LinkCheck {

	private Optional<ChainKey> chain = Optional.empty();

	private long expected;

	private Hash previous = Hash.NONE;

	private boolean broken;

	/** Looks at the next entry, of the same chain or of the next one. */
	Optional<Finding> check(ChainedEntry entry) {
		if (!chain.equals(Optional.of(entry.chain()))) {
			chain = Optional.of(entry.chain());
			expected = 1;
			previous = Hash.NONE;
			broken = false;
		}
		var fault = broken ? Optional.<Fault>empty() : fault(entry);
		broken |= fault.isPresent();
		expected = entry.number() + 1;
		previous = entry.hash();
		return fault.map((one) -> Finding.of(entry, one));
	}

	private Optional<Fault> fault(ChainedEntry entry) {
		if (!entry.holds()) {
			return Optional.of(Fault.ENTRY_ALTERED);
		}
		if (entry.number() != expected) {
			return Optional.of(Fault.ENTRY_MISSING);
		}
		return entry.previous().equals(previous) ? Optional.empty() : Optional.of(Fault.ENTRY_UNLINKED);
	}

}
