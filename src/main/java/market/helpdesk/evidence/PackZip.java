package market.helpdesk.evidence;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import market.helpdesk.attachment.Downloads;
import market.helpdesk.audit.Hash;
import market.helpdesk.evidence.Manifest.PackedFile;
import market.helpdesk.evidence.Manifest.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ZIP as it is sent, and what went into it. */
final class PackZip implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(PackZip.class);

	private final ZipOutputStream zip;

	private final FileTime at;

	private final List<PackedFile> files = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	PackZip(OutputStream out, Instant at) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.at = FileTime.from(at);
	}

	/** Writes the content of an entry. */
	private interface Content {

		void send(OutputStream to) throws IOException;

	}

	void add(String path, byte[] bytes) throws IOException {
		zip.setLevel(Deflater.DEFAULT_COMPRESSION);
		write(path, (to) -> new ByteArrayInputStream(bytes).transferTo(to));
	}

	void add(Path file) throws IOException {
		zip.setLevel(Deflater.DEFAULT_COMPRESSION);
		write(file.getFileName().toString(), (to) -> Files.copy(file, to));
	}

	/** Photos and films are as small as they get. What can't be read is put down. */
	void add(PackedAttachment packed, Downloads downloads) throws IOException {
		zip.setLevel(Deflater.NO_COMPRESSION);
		var expected = packed.attachment().sha256();
		write(packed.path(), (to) -> {
			try {
				downloads.send(packed.attachment(), to);
			}
			catch (RuntimeException unreadable) {
				log.error("{} of the evidence pack can't be read", packed.attachment().id(), unreadable);
				problems.add(new Problem(packed.path(), Problem.What.UNREADABLE, expected));
			}
		});
		var sent = files.getLast();
		if (!sent.sha256().equals(expected) && problems.stream().noneMatch((one) -> one.path().equals(sent.path()))) {
			problems.add(new Problem(packed.path(), Problem.What.ALTERED, expected));
		}
	}

	private void write(String path, Content content) throws IOException {
		var entry = new ZipEntry(path);
		entry.setLastModifiedTime(at);
		zip.putNextEntry(entry);
		var digest = Hash.sha256();
		content.send(new DigestOutputStream(new Unclosed(zip), digest));
		zip.closeEntry();
		files.add(new PackedFile(path, entry.getSize(), HexFormat.of().formatHex(digest.digest())));
	}

	/** What has been written so far. */
	List<PackedFile> files() {
		return List.copyOf(files);
	}

	/** Which files are not what they should be. */
	List<Problem> problems() {
		return List.copyOf(problems);
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Keeps an entry's end from being the end of all. */
	private static final class Unclosed extends FilterOutputStream {

		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			out.write(bytes, offset, length);
		}

		@Override
		public void close() {
			// The ZIP goes on.
		}

	}

}
