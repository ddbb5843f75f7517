package market.helpdesk.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.tika.Tika;

/** Tells what a file is by how it begins; nobody asks for its name. */
public final class Recognition {

	private static final Tika TIKA = new Tika();

	private static final int BEGINNING = 64 * 1024;

	/** What MP4s call themselves, or say they are readable as. */
	private static final Pattern BRANDS = Pattern.compile("(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)");

	private Recognition() {
	}

	/** Returns the kind of a file, if it is one of ours. */
	public static Optional<FileKind> kindOf(Path file) throws IOException {
		try (var bytes = Files.newInputStream(file)) {
			return kindOf(bytes.readNBytes(BEGINNING));
		}
	}

	private static Optional<FileKind> kindOf(byte[] beginning) {
		return switch (TIKA.detect(beginning)) {
			case "image/jpeg" -> Optional.of(FileKind.JPEG);
			case "image/png", "image/apng", "image/vnd.mozilla.apng" -> Optional.of(FileKind.PNG);
			case "image/webp" -> Optional.of(FileKind.WEBP);
			case "image/heic", "image/heif", "image/heic-sequence" -> Optional.of(FileKind.HEIC);
			case "application/pdf" -> Optional.of(FileKind.PDF);
			case "video/mp4", "application/mp4", "video/x-m4v" -> Optional.of(FileKind.MP4);
			case "video/quicktime" -> isMp4(beginning) ? Optional.of(FileKind.MP4) : Optional.empty();
			default -> Optional.empty();
		};
	}

	/**
	 * To Tika everything is QuickTime that is built alike and doesn't begin with one of
	 * two brands.
	 */
	private static boolean isMp4(byte[] beginning) {
		var head = new String(beginning, 0, Math.min(beginning.length, 64), StandardCharsets.ISO_8859_1);
		if (head.length() < 16 || !head.startsWith("ftyp", 4) || head.startsWith("qt  ", 8)) {
			return false;
		}
		var end = Math.clamp(beginning[3], 16, head.length());
		return IntStream.iterate(8, (at) -> at + 4 <= end, (at) -> at + 4)
			.filter((at) -> at != 12)
			.anyMatch((at) -> BRANDS.matcher(head.substring(at, at + 4)).matches());
	}

}
