package market.helpdesk.aftersales;

import java.time.LocalDate;
import java.util.Optional;

import market.helpdesk.ticket.PlainText;

/**
 * How an item travels to the buyer (R18).
 *
 * @param carrierName whose carrier it is, where it is none of ours
 */
public record Shipment(Carrier carrier, Optional<String> carrierName, TrackingNumber number,
		LocalDate estimatedDelivery) {

	public static final int MAX_CARRIER_NAME = 60;

	/**
	 * @throws IllegalArgumentException if another carrier has no name of 1 to 60
	 * characters, or one of ours has one
	 */
	public Shipment {
		carrierName = carrierName.map(String::strip);
		if ((carrier == Carrier.OTHER) != carrierName.filter(Shipment::isName).isPresent()
				|| carrier != Carrier.OTHER && carrierName.isPresent()) {
			throw new IllegalArgumentException("Another carrier, and no other, has a name");
		}
	}

	/** Returns whether a carrier can be called so. */
	public static boolean isName(String name) {
		return !PlainText.isBlank(name) && PlainText.length(name) <= MAX_CARRIER_NAME && PlainText.isStorable(name);
	}

}
