package market.helpdesk.marketplace;

import java.util.regex.Pattern;

/**
 * How the marketplace names one of its things: 1 to 100 characters, all of which can be
 * seen. Ids stand in addresses and logs.
 */
record MarketplaceId(String text) {

	private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]{1,100}");

	MarketplaceId {
		if (!VISIBLE.matcher(text).matches()) {
			throw new IllegalArgumentException("has not 1 to 100 characters without blanks");
		}
	}

	@Override
	public String toString() {
		return "'" + text + "'";
	}

}
