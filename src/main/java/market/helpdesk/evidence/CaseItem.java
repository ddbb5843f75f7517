package market.helpdesk.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.aftersales.CaseDetails;
import market.helpdesk.aftersales.CaseDetails.Closing;
import market.helpdesk.aftersales.CaseDetails.ReachedStage;
import market.helpdesk.aftersales.Shipment;
import market.helpdesk.aftersales.UpdateTime;
import market.helpdesk.calendar.Market;
import market.helpdesk.ticket.Side;

/**
 * An after-sales case with its stages and its outcome (R11, R18).
 *
 * @param nextUpdate by when the next update is owed (R17), if one is
 */
record CaseItem(UUID id, Map<String, String> kind, StepItem opened, List<StepItem> stages, Optional<StepItem> closed,
		Optional<UpdateItem> nextUpdate) {

	/**
	 * A step, who took it and what they said.
	 *
	 * @param code what the record calls it
	 * @param skipReason why the stages before it were left out
	 */
	record StepItem(String code, Map<String, String> step, Optional<String> by, Side side, Moment at,
			Optional<String> note, Optional<String> skipReason, Optional<ShipmentItem> shipment) {
	}

	/** How an item travels. */
	record ShipmentItem(String carrier, String number, String estimatedDelivery) {
	}

	/** A time within which the shop owes an update. */
	record UpdateItem(Moment since, Moment dueAt, Moment onTimeUntil) {
	}

	/** Tells cases to a reader. */
	record Telling(Reader reader, Market market, Wording wording) {

		CaseItem of(CaseDetails one) {
			return new CaseItem(one.id().id(), wording.say("case.kind." + one.kind()), opened(one),
					one.stages().stream().map(this::stage).toList(), one.closing().map(this::closed),
					one.update().map(this::update));
		}

		private StepItem opened(CaseDetails one) {
			return new StepItem("OPENED", wording.say("evidence.case.opened"), reader.told(one.side(), one.openedBy()),
					one.side(), Moment.of(one.openedAt(), market.zone()), Optional.empty(), Optional.empty(),
					Optional.empty());
		}

		private StepItem stage(ReachedStage stage) {
			return new StepItem(stage.stage().name(), wording.say("case.stage." + stage.stage()),
					reader.told(stage.side(), stage.by()), stage.side(), Moment.of(stage.at(), market.zone()),
					stage.note(), stage.skipReason(), stage.shipment().map(this::shipment));
		}

		private ShipmentItem shipment(Shipment shipment) {
			var carrier = shipment.carrierName().orElseGet(() -> shipment.carrier().name());
			return new ShipmentItem(carrier, shipment.number().text(), shipment.estimatedDelivery().toString());
		}

		private StepItem closed(Closing closing) {
			return new StepItem(closing.outcome().name(), wording.say("case.outcome." + closing.outcome()),
					reader.told(closing.side(), closing.by()), closing.side(), Moment.of(closing.at(), market.zone()),
					closing.reason(), closing.skipReason(), Optional.empty());
		}

		private UpdateItem update(UpdateTime time) {
			return new UpdateItem(Moment.of(time.since(), market.zone()), Moment.of(time.dueAt(), market.zone()),
					Moment.of(time.onTimeUntil(), market.zone()));
		}

	}

}
