package market.helpdesk.archive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import market.helpdesk.database.DataDirectory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How archives of tests are configured. */
final class ArchiveConfiguration {

	private ArchiveConfiguration() {
	}

	/** Small checkpoints, told nowhere. */
	static ArchiveSettings of(String key, int batch, String... trusted) {
		return new ArchiveSettings(key, null, null, List.of(trusted), Duration.ofHours(1), Duration.ofMinutes(1), batch,
				null, null, "", Duration.ofSeconds(5));
	}

	static ArchiveSettings published(@Nullable Path file, @Nullable URI url) {
		return new ArchiveSettings("", null, null, List.of(), Duration.ofHours(1), Duration.ofMinutes(1), 10, file, url,
				"secret", Duration.ofSeconds(5));
	}

	/** A node that keeps a mark, and tells a file where one is named. */
	static ArchiveSettings witnessed(Path mark, @Nullable Path file) {
		return new ArchiveSettings("", null, mark, List.of(), Duration.ofHours(1), Duration.ofMinutes(1), 100, file,
				null, "", Duration.ofSeconds(5));
	}

	/** What remembers checkpoints outside the database. */
	static Witnesses witnesses(ArchiveSettings settings, Checkpoints checkpoints) {
		return new Witnesses(settings, new PublicationTargets(settings),
				new StaticListableBeanFactory().getBeanProvider(DataDirectory.class), checkpoints);
	}

	/** The keys of a node that has a database of its own. */
	static Keyring keys(ArchiveSettings settings) {
		return new Keyring(settings, new StaticListableBeanFactory().getBeanProvider(DataDirectory.class));
	}

	/** The keys of a node beside its embedded database. */
	static Keyring keysIn(Path directory) {
		var beans = new StaticListableBeanFactory();
		beans.addBean("directory", new DataDirectory(directory));
		return new Keyring(of("", 10), beans.getBeanProvider(DataDirectory.class));
	}

	/** A key as configuration takes it. */
	static String text(SigningKey key) {
		return key.pem();
	}

}
