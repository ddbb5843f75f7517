package market.helpdesk.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import market.helpdesk.evidence.Unpacked;

/** The page in a pack that verifies it, opened from the disk by a double click. */
final class EvidencePage {

	private final Page page;

	private final Path folder;

	private EvidencePage(Page page, Path folder) {
		this.page = page;
		this.folder = folder;
	}

	static EvidencePage open(Page page, Unpacked pack, Path folder) {
		page.navigate(write(folder.resolve("verify.html"), pack.file("verify.html")).toUri().toString());
		return new EvidencePage(page, folder);
	}

	Page page() {
		return page;
	}

	/** Chooses a pack, as it is or as somebody left it. */
	EvidencePage choose(Unpacked pack) {
		return choose(pack.zip());
	}

	EvidencePage choose(byte[] zip) {
		page.reload();
		page.locator("#pack").setInputFiles(write(folder.resolve("pack.zip"), zip));
		page.locator("#verdict[data-state]:not([data-state=WORKING])").waitFor();
		return this;
	}

	/** Chooses the files of an unpacked one. */
	EvidencePage chooseFiles(Unpacked pack) {
		page.locator("#pack")
			.setInputFiles(pack.files()
				.entrySet()
				.stream()
				.map((file) -> write(folder.resolve(file.getKey()), file.getValue()))
				.toArray(Path[]::new));
		page.locator("#verdict[data-state]:not([data-state=WORKING])").waitFor();
		return this;
	}

	/** What it says of all. */
	Locator verdict() {
		return page.locator("#verdict");
	}

	String state() {
		return String.valueOf(verdict().getAttribute("data-state"));
	}

	/** What it says of one thing it looked at. */
	String state(String check) {
		return String.valueOf(check(check).getAttribute("data-state"));
	}

	Locator check(String name) {
		return page.locator("[data-check=" + name + "]");
	}

	/** What it says of each message. */
	Locator rows() {
		return page.locator("#rows tr");
	}

	private static Path write(Path file, byte[] content) {
		try {
			Files.createDirectories(file.getParent());
			return Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
