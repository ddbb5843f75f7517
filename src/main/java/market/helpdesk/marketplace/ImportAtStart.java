package market.helpdesk.marketplace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads the file that the start names, before the application says it is ready and before
 * the sample marketplace looks whether anybody is there yet.
 */
@Component
@Order(100)
class ImportAtStart implements ApplicationRunner {

	private final MarketplaceImport marketplaceImport;

	private final ImportSettings settings;

	ImportAtStart(MarketplaceImport marketplaceImport, ImportSettings settings) {
		this.marketplaceImport = marketplaceImport;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		var file = settings.file();
		if (file.isPresent()) {
			read(file.get());
		}
	}

	private void read(Path file) throws IOException {
		try (var lines = Files.newInputStream(file)) {
			marketplaceImport.run(String.valueOf(file.getFileName()), lines);
		}
	}

}
