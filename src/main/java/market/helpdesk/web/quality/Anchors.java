package market.helpdesk.web.quality;

/** Leads back to the answer on its ticket's page. */
final class Anchors {

	private Anchors() {
	}

	/**
	 * @param place the answer's position or its id, by which a page has no anchor
	 */
	static String of(String place) {
		return place.matches("\\d{1,9}") ? "#message-" + place : "";
	}

}
