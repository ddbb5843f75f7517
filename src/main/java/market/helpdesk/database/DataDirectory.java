package market.helpdesk.database;

import java.nio.file.Path;

/**
 * Where the application keeps data of its own beside the embedded database; there is none
 * where another database is named.
 *
 * @param path readable by its owner only
 */
public record DataDirectory(Path path) {
}
