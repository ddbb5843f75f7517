package market.helpdesk.web.page;

/** Leads back to the message on its ticket's page. */
public final class Anchors {

	private Anchors() {
	}

	/**
	 * @param place the message's position or its id, by which a page has no anchor
	 */
	public static String of(String place) {
		return place.matches("\\d{1,9}") ? "#message-" + place : "";
	}

}
