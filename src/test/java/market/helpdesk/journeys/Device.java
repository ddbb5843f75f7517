package market.helpdesk.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** What people sit in front of. */
enum Device {

	/** A common screen. */
	DESKTOP(1360, 900, true),

	/** The same, where no script runs. */
	WITHOUT_JAVASCRIPT(1360, 900, false),

	/** A narrow phone. */
	PHONE(360, 740, true);

	private final int width;

	private final int height;

	private final boolean javaScript;

	Device(int width, int height, boolean javaScript) {
		this.width = width;
		this.height = height;
		this.javaScript = javaScript;
	}

	/** Without transitions: a colour halfway between two is in no design. */
	NewContextOptions options() {
		return new NewContextOptions().setViewportSize(width, height)
			.setJavaScriptEnabled(javaScript)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setLocale("en-GB");
	}

}
