package market.helpdesk.archive;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.FileBytes;
import market.helpdesk.audit.FileBytes.Description;
import market.helpdesk.audit.FileSource;
import market.helpdesk.audit.Hash;

import org.springframework.stereotype.Component;

/** Holds the bytes of files against the SHA-256 on record, piece by piece. */
@Component
class ChunkCheck {

	private static final String PIECES = "file_chunks";

	private static final String FILES = "files";

	private final Set<String> actions;

	private final FileBytes files;

	private final ErasureRecords erasures;

	ChunkCheck(List<FileSource> sources, FileBytes files, ErasureRecords erasures) {
		this.actions = sources.stream().flatMap((source) -> source.actions().stream()).collect(Collectors.toSet());
		this.files = files;
		this.erasures = erasures;
	}

	/**
	 * A file as an entry tells of it.
	 *
	 * @param told what it was, byte by byte, and its small copy where the entry tells
	 * that
	 */
	private record Matter(ChainedEntry entry, UUID shop, UUID file, Description told) {

		static Matter of(ChainedEntry entry) {
			var particulars = entry.particulars();
			var thumbnail = Optional.of(particulars.path("thumbnail").asString("")).filter((hash) -> !hash.isEmpty());
			return new Matter(entry, entry.chain().shop(), UUID.fromString(particulars.path("attachment").asString("")),
					new Description(particulars.path("sha256").asString(""), particulars.path("size").asLong(-1),
							thumbnail));
		}

		Finding finding(String table) {
			return Finding.of(table, file, entry, Fault.FILE_ALTERED);
		}

	}

	/**
	 * @param size in bytes
	 */
	private record Content(String sha256, long size) {

		boolean isOf(Description told) {
			return sha256.equals(told.sha256()) && size == told.size();
		}

	}

	void check(List<ChainedEntry> entries, Examination examination) {
		for (var entry : entries) {
			if (actions.contains(entry.action())) {
				check(entry, examination);
				examination.checked(1);
				examination.beat();
			}
		}
	}

	private void check(ChainedEntry entry, Examination examination) {
		var findings = new Contents();
		if (Legible.reads(() -> fault(Matter.of(entry)).ifPresent(findings::found))) {
			findings.tell(examination);
		}
		else {
			examination.found(Finding.of(entry, Fault.ENTRY_UNREADABLE));
		}
	}

	/**
	 * A file may be erased while it is read: it is looked at once more, and then it has
	 * to be gone whole.
	 */
	private Optional<Finding> fault(Matter matter) {
		return lookAt(matter)
			.flatMap((fault) -> erasures.ofFile(matter.shop(), matter.file()) ? remains(matter) : Optional.of(fault));
	}

	private Optional<Finding> lookAt(Matter matter) {
		if (!content(matter).isOf(matter.told())) {
			return Optional.of(matter.finding(PIECES));
		}
		return files.describe(matter.shop(), matter.file())
			.filter((there) -> isAsTold(there, matter.told()))
			.isPresent() ? Optional.empty() : Optional.of(matter.finding(FILES));
	}

	/** Whether it had a small copy was not always told. */
	private static boolean isAsTold(Description there, Description told) {
		return there.sha256().equals(told.sha256()) && there.size() == told.size()
				&& (told.thumbnail().isEmpty() || told.thumbnail().equals(there.thumbnail()));
	}

	private Optional<Finding> remains(Matter matter) {
		if (content(matter).size() > 0) {
			return Optional.of(matter.finding(PIECES));
		}
		return files.describe(matter.shop(), matter.file()).filter((there) -> there.thumbnail().isEmpty()).isPresent()
				? Optional.empty() : Optional.of(matter.finding(FILES));
	}

	private Content content(Matter matter) {
		var digest = Hash.sha256();
		var size = new long[1];
		files.read(matter.shop(), matter.file(), (piece) -> {
			digest.update(piece);
			size[0] += piece.length;
		});
		return new Content(hex(digest), size[0]);
	}

	private static String hex(MessageDigest digest) {
		return Hash.ofDigest(digest.digest()).hex();
	}

}
