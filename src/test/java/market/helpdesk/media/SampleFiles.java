package market.helpdesk.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/**
 * Files of every kind, as telephones make them: each tells that it was taken in front of
 * the cathedral of Milan, in every way its kind knows.
 */
public final class SampleFiles {

	/** What must be nowhere. */
	public static final String LATITUDE = "45.464161";

	public static final int ORIENTATION = 6;

	public static final String XMP = """
			<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
			<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="%s"/></rdf:RDF></x:xmpmeta>"""
		.formatted(LATITUDE);

	private static final byte[] LOSSLESS = Base64.getDecoder()
		.decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

	private SampleFiles() {
	}

	public static byte[] of(FileKind kind) {
		return switch (kind) {
			case JPEG -> jpeg(64, 48);
			case PNG -> png(64, 48);
			case WEBP -> webp();
			case HEIC -> heic(64, 48);
			case PDF -> pdf();
			case MP4 -> mp4();
		};
	}

	/**
	 * What a camera says: its maker, how to turn the photo, when it was taken, and where.
	 */
	public static byte[] exif() {
		var tiff = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
		tiff.put(text("II")).putShort((short) 42).putInt(8);
		tiff.putShort((short) 4);
		entry(tiff, 0x010f, 2, 6, 80);
		entry(tiff, 0x0112, 3, 1, ORIENTATION);
		entry(tiff, 0x8769, 4, 1, 100);
		entry(tiff, 0x8825, 4, 1, 160);
		tiff.putInt(0);
		tiff.position(80).put(text("Riva1\0"));
		tiff.position(100).putShort((short) 2);
		entry(tiff, 0x9003, 2, 20, 136);
		entry(tiff, 0x927c, 7, LATITUDE.length(), 320);
		tiff.putInt(0);
		tiff.position(136).put(text("2026:01:14 10:00:00\0"));
		tiff.position(160).putShort((short) 4);
		entry(tiff, 1, 2, 2, 'N');
		entry(tiff, 2, 5, 3, 240);
		entry(tiff, 3, 2, 2, 'E');
		entry(tiff, 4, 5, 3, 264);
		tiff.putInt(0);
		tiff.position(240);
		for (var number : new int[] { 45, 1, 27, 1, 5099, 100, 9, 1, 11, 1, 2500, 100 }) {
			tiff.putInt(number);
		}
		tiff.position(320).put(text(LATITUDE));
		return java.util.Arrays.copyOf(tiff.array(), 340);
	}

	private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
		tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}

	/** Three stripes, red, white and green, so that one sees how it is turned. */
	public static BufferedImage picture(int width, int height) {
		var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		var canvas = picture.createGraphics();
		for (var stripe = 0; stripe < 3; stripe++) {
			canvas.setColor(new Color[] { Color.GREEN, Color.WHITE, Color.RED }[stripe]);
			canvas.fillRect(stripe * width / 3, 0, width / 3 + 1, height);
		}
		canvas.dispose();
		return picture;
	}

	public static byte[] plain(String format, int width, int height) {
		try {
			var bytes = new ByteArrayOutputStream();
			ImageIO.write(picture(width, height), format, bytes);
			return bytes.toByteArray();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	public static byte[] jpeg(int width, int height) {
		return jpeg(plain("jpeg", width, height), exif());
	}

	/** With Exif, XMP, IPTC, a comment, and a film behind its end. */
	public static byte[] jpeg(byte[] plain, byte[] exif) {
		return join(java.util.Arrays.copyOf(plain, 2), segment(0xe1, join(Exif.HEADER, exif)),
				segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0" + XMP)),
				segment(0xed, text("Photoshop 3.0\0008BIM" + LATITUDE)), segment(0xfe, text("taken at " + LATITUDE)),
				java.util.Arrays.copyOfRange(plain, 2, plain.length), mp4());
	}

	private static byte[] segment(int marker, byte[] content) {
		return ByteBuffer.allocate(4 + content.length)
			.put((byte) 0xff)
			.put((byte) marker)
			.putShort((short) (content.length + 2))
			.put(content)
			.array();
	}

	/** Says in its first lines that it is larger than it is. */
	public static byte[] hugeJpeg(int width, int height) {
		var bytes = plain("jpeg", 16, 16);
		for (var at = 2; at < bytes.length; at += 2 + (ByteBuffer.wrap(bytes).getShort(at + 2) & 0xffff)) {
			if ((bytes[at + 1] & 0xff) == 0xc0) {
				ByteBuffer.wrap(bytes).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
				return bytes;
			}
		}
		throw new IllegalStateException("A JPEG without a frame");
	}

	/** With Exif and XMP before the picture. */
	public static byte[] png(int width, int height) {
		return png(plain("png", width, height), exif());
	}

	public static byte[] png(byte[] plain, byte[] exif) {
		return join(java.util.Arrays.copyOf(plain, 33), chunk("eXIf", exif),
				chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0" + XMP)), chunk("tEXt", text("Comment\0" + LATITUDE)),
				java.util.Arrays.copyOfRange(plain, 33, plain.length), text("PK\003\004 " + LATITUDE));
	}

	public static byte[] hugePng(int width, int height) {
		var bytes = plain("png", 16, 16);
		var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(bytes, 24, 5).array();
		return join(java.util.Arrays.copyOf(bytes, 8), chunk("IHDR", header),
				java.util.Arrays.copyOfRange(bytes, 33, bytes.length));
	}

	private static byte[] chunk(String name, byte[] content) {
		var sum = new CRC32();
		sum.update(text(name));
		sum.update(content);
		return ByteBuffer.allocate(12 + content.length)
			.putInt(content.length)
			.put(text(name))
			.put(content)
			.putInt((int) sum.getValue())
			.array();
	}

	/** One pixel, with Exif and XMP behind it. */
	public static byte[] webp() {
		var picture = java.util.Arrays.copyOfRange(LOSSLESS, 12, LOSSLESS.length);
		var head = ByteBuffer.allocate(10).put((byte) 0x0c).array();
		var content = join(text("WEBP"), riff("VP8X", head), picture, riff("EXIF", exif()), riff("XMP ", text(XMP)));
		return join(riff("RIFF", content), text(LATITUDE));
	}

	private static byte[] riff(String name, byte[] content) {
		return ByteBuffer.allocate(8 + content.length + content.length % 2)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(text(name))
			.putInt(content.length)
			.put(content)
			.array();
	}

	/** A photo of a telephone: a picture (of bytes only), Exif and XMP, and a film. */
	public static byte[] heic(int width, int height) {
		var picture = text("these bytes are the picture");
		var exif = join(new byte[] { 0, 0, 0, 6 }, Exif.HEADER, exif());
		var xmp = text(XMP);
		var type = box("ftyp", text("heic\0\0\0\0mif1heic"));
		var before = type.length + meta(width, height, 0, picture.length, exif.length, xmp.length).length + 8;
		return join(type, meta(width, height, before, picture.length, exif.length, xmp.length),
				box("mdat", join(picture, exif, xmp)), box("mpvd", mp4()));
	}

	private static byte[] meta(int width, int height, int from, int picture, int exif, int xmp) {
		var items = box("iinf", join(full(0), two(3), item(1, "hvc1", ""), item(2, "Exif", ""),
				item(3, "mime", "application/rdf+xml\0")));
		var places = box("iloc", join(full(0), two(0x4400), two(3), place(1, from, picture),
				place(2, from + picture, exif), place(3, from + picture + exif, xmp)));
		var measures = box("iprp", join(box("ipco", box("ispe", join(full(0), four(width), four(height)))),
				box("ipma", join(full(0), four(0)))));
		return box("meta", join(full(0), box("hdlr", join(full(0), four(0), text("pict"), new byte[13])),
				box("pitm", join(full(0), two(1))), items, places, measures));
	}

	private static byte[] item(int number, String type, String content) {
		return box("infe", join(full(2), two(number), two(0), text(type), text("\0" + content)));
	}

	private static byte[] place(int number, int at, int length) {
		return join(two(number), two(0), two(1), four(at), four(length));
	}

	/**
	 * A film (of bytes only) with its place in its notes and in a track beside its
	 * pictures.
	 */
	public static byte[] mp4() {
		var frames = text("these bytes are the frames");
		var places = text("moment by moment: " + LATITUDE);
		var type = box("ftyp", text("isom\0\0\2\0isommp41"));
		var before = type.length + moov(0, frames.length, places.length).length + 8;
		return join(type, moov(before, frames.length, places.length), box("mdat", join(frames, places)),
				box("uuid", text("0123456789abcdef" + XMP)));
	}

	private static byte[] moov(int from, int frames, int places) {
		var notes = box("udta", join(box("\u00a9xyz", join(two(10), two(0), text("+" + LATITUDE + "/"))),
				box("loci", join(full(0), text(LATITUDE)))));
		return box("moov", join(box("mvhd", new byte[100]), track("vide", from, frames),
				track("meta", from + frames, places), notes, box("meta", join(full(0), text(LATITUDE)))));
	}

	private static byte[] track(String handler, int from, int length) {
		var tables = box("stbl",
				join(box("stsd", join(full(0), four(0))), box("stts", join(full(0), four(0))),
						box("stsc", join(full(0), four(1), four(1), four(2), four(1))),
						box("stsz", join(full(0), four(0), four(2), four(length - 5), four(5))),
						box("stco", join(full(0), four(1), four(from)))));
		var media = box("mdia", join(box("mdhd", new byte[24]),
				box("hdlr", join(full(0), four(0), text(handler), new byte[13])), box("minf", tables)));
		return box("trak", join(box("tkhd", new byte[84]), media, box("udta", box("\u00a9xyz", text(LATITUDE)))));
	}

	static byte[] box(String name, byte[] content) {
		return join(four(8 + content.length), text(name), content);
	}

	private static byte[] full(int version) {
		return new byte[] { (byte) version, 0, 0, 0 };
	}

	private static byte[] two(int number) {
		return ByteBuffer.allocate(2).putShort((short) number).array();
	}

	private static byte[] four(int number) {
		return ByteBuffer.allocate(4).putInt(number).array();
	}

	/** A page with a script. */
	public static byte[] pdf() {
		return text("""
				%PDF-1.4
				1 0 obj <</Type /Catalog /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>> >> endobj
				trailer <</Root 1 0 R>>
				%%EOF
				""");
	}

	public static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	public static byte[] join(byte[]... parts) {
		var all = new ByteArrayOutputStream();
		for (var part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
