package market.helpdesk.marketplace;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ImportSettingsTests {

	private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Settings.class);

	@EnableConfigurationProperties(ImportSettings.class)
	static class Settings {

	}

	@Test
	void aStartWithoutAFileImportsNothing() {
		start.run((context) -> assertThat(context.getBean(ImportSettings.class).file()).isEmpty());
	}

	@Test
	void aFileIsNamedAtStart(@TempDir Path folder) throws Exception {
		var file = Files.createFile(folder.resolve("marketplace.jsonl"));
		start.withPropertyValues("helpdesk.import=" + file)
			.run((context) -> assertThat(context.getBean(ImportSettings.class).file()).contains(file));
	}

	@Test
	void aFileThatIsNotThereEndsTheStart(@TempDir Path folder) {
		start.withPropertyValues("helpdesk.import=" + folder.resolve("nothing.jsonl"))
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("helpdesk.import: there is no readable file")
				.hasMessageContaining("nothing.jsonl"));
	}

	@Test
	void aFolderIsNoFile(@TempDir Path folder) {
		start.withPropertyValues("helpdesk.import=" + folder).run((context) -> assertThat(context).hasFailed());
	}

}
