package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.Hash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the bytes of files against the SHA-256 on record, piece by piece. */
@Component
class ChunkCheck {

	private static final Set<String> ACTIONS = Set.of("AttachmentAdded", "AppealFileAdded");

	/** Pieces of a quarter of a megabyte. */
	private static final int PIECES = 8;

	private final ErasureRecords erasures;

	private final JdbcClient jdbc;

	ChunkCheck(ErasureRecords erasures, JdbcClient jdbc) {
		this.erasures = erasures;
		this.jdbc = jdbc;
	}

	private record Piece(int number, byte[] bytes) {
	}

	/**
	 * @param size in bytes
	 */
	private record Content(String sha256, long size) {

		/** An erased file has no pieces left. */
		boolean isGone() {
			return size == 0;
		}

	}

	void check(List<ChainedEntry> entries, Examination examination) {
		for (var entry : entries) {
			if (ACTIONS.contains(entry.action())) {
				check(entry, examination);
			}
		}
	}

	private void check(ChainedEntry entry, Examination examination) {
		var particulars = entry.particulars();
		var file = UUID.fromString(particulars.path("attachment").asString(""));
		var told = new Content(particulars.path("sha256").asString(""), particulars.path("size").asLong(-1));
		examination.checked(1);
		var content = content(entry.chain().shop(), file);
		if (!content.equals(told) && !(content.isGone() && erasures.ofFile(entry.chain().shop(), file))) {
			examination.found(Finding.of("file_chunks", file, entry, Fault.FILE_ALTERED));
		}
		else if (row(entry.chain().shop(), file).filter((row) -> !row.equals(told)).isPresent()) {
			examination.found(Finding.of("files", file, entry, Fault.FILE_ALTERED));
		}
		examination.beat();
	}

	private Content content(UUID shop, UUID file) {
		var digest = Hash.sha256();
		var size = 0L;
		var pieces = pieces(shop, file, -1);
		while (!pieces.isEmpty()) {
			for (var piece : pieces) {
				digest.update(piece.bytes());
				size += piece.bytes().length;
			}
			pieces = pieces(shop, file, pieces.getLast().number());
		}
		return new Content(Hash.ofDigest(digest.digest()).hex(), size);
	}

	private List<Piece> pieces(UUID shop, UUID file, int after) {
		return jdbc.sql("""
				select number, bytes from file_chunks where shop_id = :shop and file_id = :file and number > :after
				order by number limit :size""")
			.param("shop", shop)
			.param("file", file)
			.param("after", after)
			.param("size", PIECES)
			.query((row, number) -> new Piece(row.getInt(1), row.getBytes(2)))
			.list();
	}

	private Optional<Content> row(UUID shop, UUID file) {
		return jdbc.sql("select sha256, size from files where shop_id = :shop and id = :file")
			.param("shop", shop)
			.param("file", file)
			.query((row, number) -> new Content(Hash.ofDigest(row.getBytes(1)).hex(), row.getLong(2)))
			.optional();
	}

}
