package market.helpdesk.database;

import java.nio.file.Path;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the embedded database keeps its data, and on which port of this machine it
 * listens; 0 takes any free one.
 */
@Validated
@ConfigurationProperties("helpdesk.database.embedded")
record EmbeddedDatabaseSettings(@DefaultValue(".data/postgresql") Path directory,
		@DefaultValue("0") @Min(0) @Max(65535) int port) {
}
