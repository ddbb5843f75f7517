package market.helpdesk.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;

/**
 * Looks at the pages that a visitor opens as axe and a narrow screen do, light and dark,
 * and collects what is wrong with them. With {@code -Dscreenshots=true} it leaves a
 * picture of each under target/screenshots.
 */
final class Examination {

	private static final Path PICTURES = Path.of("target/screenshots");

	/**
	 * What assistive technology meets is the same in the other colours; only their
	 * contrast is not. Style sheets are not fetched again, which only an experimental
	 * rule needs.
	 */
	private static final String AXE = """
			async (onlyColours) => {
			  const { violations } = await axe.run({
			    preload: false,
			    resultTypes: ["violations"],
			    ...(onlyColours && { runOnly: { type: "rule", values: ["color-contrast"] } }),
			  });
			  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}, ${help}: ${html}`));
			}""";

	private static final String SCROLLS_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

	private final String who;

	private final Visitor visitor;

	private final List<String> faults = new ArrayList<>();

	Examination(String who, Visitor visitor) {
		this.who = who;
		this.visitor = visitor;
	}

	/** Looks at the page at an address. */
	Examination at(String state, String path) {
		visitor.open(path);
		return here(state);
	}

	/** Looks at the page that is open. */
	Examination here(String state) {
		visitor.page().evaluate(AxeBuilder.getAxeScript());
		for (Look look : Look.values()) {
			look.at(visitor.page());
			examine("%s %s, %s".formatted(who, state, look), look.onlyColours, visitor.page());
			if (ScreenshotTests.WANTED) {
				visitor.photograph(PICTURES.resolve("%s-%s-%s.png".formatted(who, state, look).replace(' ', '-')));
			}
		}
		Look.WIDE_LIGHT.at(visitor.page());
		return this;
	}

	private void examine(String what, boolean onlyColours, Page page) {
		for (Object fault : (List<?>) page.evaluate(AXE, onlyColours)) {
			faults.add(what + ": " + fault);
		}
		if (Boolean.TRUE.equals(page.evaluate(SCROLLS_SIDEWAYS))) {
			faults.add(what + ": scrolls sideways");
		}
	}

	void requireNoFaults() {
		Assertions.assertThat(faults).as("faults of the pages of " + who).isEmpty();
	}

	private enum Look {

		WIDE_LIGHT(1360, ColorScheme.LIGHT, false), WIDE_DARK(1360, ColorScheme.DARK, true),

		NARROW_DARK(360, ColorScheme.DARK, false), NARROW_LIGHT(360, ColorScheme.LIGHT, true);

		private final int width;

		private final ColorScheme scheme;

		private final boolean onlyColours;

		Look(int width, ColorScheme scheme, boolean onlyColours) {
			this.width = width;
			this.scheme = scheme;
			this.onlyColours = onlyColours;
		}

		void at(Page page) {
			page.setViewportSize(width, 740);
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		}

		@Override
		public String toString() {
			return name().toLowerCase().replace('_', ' ');
		}

	}

}
