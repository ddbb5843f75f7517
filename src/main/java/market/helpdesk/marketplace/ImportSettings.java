package market.helpdesk.marketplace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * Which file of the marketplace is read at start, if any.
 *
 * @param path as it was given: {@code --helpdesk.import=FILE}
 */
@Validated
@ConfigurationProperties("helpdesk")
record ImportSettings(@Name("import") @Nullable String path) {

	ImportSettings {
		if (path != null && !path.isBlank() && !isReadable(Path.of(path))) {
			throw new IllegalArgumentException("helpdesk.import: there is no readable file " + path);
		}
	}

	Optional<Path> file() {
		return Optional.ofNullable(path).filter((given) -> !given.isBlank()).map(Path::of);
	}

	/** Pipes are fine, too. */
	private static boolean isReadable(Path file) {
		return Files.isReadable(file) && !Files.isDirectory(file);
	}

}
