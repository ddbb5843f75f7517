package market.helpdesk.journeys;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The machine's own Chromium, without a window. Nothing is downloaded. */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

	/** A busy machine is no fault of a page. */
	private static final int PATIENCE_MILLIS = 15_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	/** Returns the one the environment names, or else the first on the path. */
	static Optional<Path> installed() {
		var named = System.getenv("CHROMIUM");
		if (named != null && !named.isBlank()) {
			return Optional.of(Path.of(named)).filter(Files::isExecutable);
		}
		var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
		return Stream.of(folders)
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static Chromium start() {
		var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		return new Chromium(playwright,
				playwright.chromium()
					.launch(new LaunchOptions().setHeadless(true)
						.setExecutablePath(installed().orElseThrow())
						.setArgs(ARGUMENTS)));
	}

	/** A browser that knows nothing of the others' cookies. */
	BrowserContext open(Device device) {
		var context = browser.newContext(device.options());
		context.setDefaultTimeout(PATIENCE_MILLIS);
		return context;
	}

	@Override
	public void close() {
		playwright.close();
	}

}
