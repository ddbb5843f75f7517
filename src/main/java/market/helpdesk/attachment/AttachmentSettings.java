package market.helpdesk.attachment;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may go with messages.
 *
 * @param most how many files go with one message
 * @param size how large each may be
 * @param megapixels how many million pixels a picture may have
 * @param waiting how many files somebody may have received that no message took along yet
 * @param keep how long such a file is kept
 * @param sweepEvery the pause between two looks for files that nobody took along
 * @param clamav where a virus scanner listens, as {@code host:port}; null where there is
 * none
 * @param clamavTimeout how long it may say nothing
 */
@Validated
@ConfigurationProperties("helpdesk.attachments")
public record AttachmentSettings(@DefaultValue("10") @Min(1) @Max(50) int most, @DefaultValue("10MB") DataSize size,
		@DefaultValue("50") @Min(1) @Max(200) int megapixels, @DefaultValue("50") @Min(1) @Max(1_000) int waiting,
		@DefaultValue("24h") Duration keep, @DefaultValue("1h") Duration sweepEvery,
		@Nullable @Pattern(regexp = "(.+:\\d{1,5})?") String clamav, @DefaultValue("30s") Duration clamavTimeout) {

	private static final DataSize LARGEST = DataSize.ofMegabytes(100);

	public AttachmentSettings {
		if (size.toBytes() < 1 || size.compareTo(LARGEST) > 0) {
			throw new IllegalArgumentException(
					"helpdesk.attachments.size must be 1B to %s, and not %s".formatted(LARGEST, size));
		}
		if (waiting < most) {
			throw new IllegalArgumentException(
					"helpdesk.attachments.waiting must not be less than helpdesk.attachments.most");
		}
	}

	/** How large the files of one message may be together. */
	public DataSize altogether() {
		return DataSize.ofBytes(size.toBytes() * most);
	}

}
