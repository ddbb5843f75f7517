package market.helpdesk.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody closes a case.
 *
 * @param reason why it was rejected, or what else there is to say
 * @param skipReason why the stages before it are left out
 */
public record Resolution(CaseOutcome outcome, Optional<Remark> reason, Optional<Remark> skipReason) {

	/**
	 * @throws IllegalArgumentException if it is rejected without a reason
	 */
	public Resolution {
		if (outcome == CaseOutcome.REJECTED && reason.isEmpty()) {
			throw new IllegalArgumentException("Nothing is rejected without a reason");
		}
	}

	/** Returns what is said with it. */
	List<String> words() {
		return Stream.of(reason, skipReason).flatMap(Optional::stream).map(Remark::text).toList();
	}

}
