package market.helpdesk.web.aftersales;

import java.time.LocalDate;

import market.helpdesk.aftersales.Carrier;
import market.helpdesk.aftersales.Shipment;
import market.helpdesk.aftersales.TrackingNumber;
import org.jspecify.annotations.Nullable;

/**
 * How an item travels to the buyer.
 *
 * @param carrierName whose carrier it is, null where it is one of ours
 * @param link to the carrier's page about the parcel, null where we know none
 */
public record ShipmentView(Carrier carrier, @Nullable String carrierName, String number, @Nullable String link,
		LocalDate estimatedDelivery) {

	/** Whether the number was erased. */
	public boolean isErased() {
		return new TrackingNumber(number).isErased();
	}

	static ShipmentView of(Shipment shipment) {
		return new ShipmentView(shipment.carrier(), shipment.carrierName().orElse(null), shipment.number().text(),
				shipment.number().isErased() ? null
						: shipment.carrier().link(shipment.number()).map(Object::toString).orElse(null),
				shipment.estimatedDelivery());
	}

}
