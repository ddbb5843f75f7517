package market.helpdesk.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody's step to a stage.
 *
 * @param note what they say about it
 * @param skipReason why the stages before it are left out
 * @param shipment how the item travels: where it is sent, and nowhere else
 */
public record Step(CaseStage stage, Optional<Remark> note, Optional<Remark> skipReason, Optional<Shipment> shipment) {

	/**
	 * @throws IllegalArgumentException if something is sent without tracking number and
	 * date (R18)
	 */
	public Step {
		if ((stage == CaseStage.SENT) != shipment.isPresent()) {
			throw new IllegalArgumentException("What is sent has a shipment, and nothing else has");
		}
	}

	/** Returns what is said with it. A tracking number is none of anybody's words. */
	List<String> words() {
		return Stream.of(note.map(Remark::text), skipReason.map(Remark::text), shipment.flatMap(Shipment::carrierName))
			.flatMap(Optional::stream)
			.toList();
	}

	/** Returns a step that nothing need be said about. */
	public static Step to(CaseStage stage) {
		return new Step(stage, Optional.empty(), Optional.empty(), Optional.empty());
	}

}
