package market.helpdesk.privacy;

import java.time.Instant;

/**
 * What comes to the end of its time in a year, as it stands now.
 *
 * @param countedAt when the job counted it
 */
public record RetentionYear(int year, long tickets, long files, Instant countedAt) {
}
