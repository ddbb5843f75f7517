package market.helpdesk.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody learns from a file where it was made. What it is afterwards is read by somebody
 * else's reader.
 */
class CleanCopyTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void filesAreKnownByTheirContent(FileKind kind) throws IOException {
		assertThat(Recognition.kindOf(written(SampleFiles.of(kind)))).contains(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MZ\u0090\0\3\0\0\0", "<!doctype html><html><script>alert(1)</script>",
			"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a\1\0\1\0", "PK\3\4",
			"#!/bin/sh\n", "\0\0\0\24ftypqt  \0\0\0\0qt  mp42", "\0\0\0\24ftypM4A \0\0\0\0M4A mp42",
			"\0\0\0\24ftypavif\0\0\0\0avifmif1", "\0\0\0\24ftyp", "", "BM", "II*\0", "plain words" })
	void whatIsNoneOfOursIsNotKnown(String beginning) throws IOException {
		assertThat(Recognition.kindOf(written(SampleFiles.text(beginning)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "isom", "mp42", "mp41", "iso6", "avc1", "M4V ", "dash" })
	void filmsAreKnownWhateverTheyCallThemselves(String brand) throws IOException {
		assertThat(Recognition.kindOf(written(SampleFiles.text("\0\0\0\24ftyp" + brand + "\0\0\2\0" + brand))))
			.contains(FileKind.MP4);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PDF")
	void noPositionIsLeftInAnyOfTheirBytes(FileKind kind) throws IOException {
		var sample = SampleFiles.of(kind);
		assertThat(new String(sample, StandardCharsets.ISO_8859_1)).contains(SampleFiles.LATITUDE);
		assertThat(new String(clean(kind, sample), StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.LATITUDE,
				"GPS", "xmpmeta");
	}

	@ParameterizedTest
	@EnumSource(names = { "JPEG", "PNG", "WEBP", "HEIC" })
	void anotherReaderFindsNoPositionAndAllTheRest(FileKind kind) throws Exception {
		var before = metadata(SampleFiles.of(kind));
		assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull()
			.extracting((place) -> Objects.requireNonNull(place.getGeoLocation()).getLatitude())
			.satisfies((latitude) -> assertThat(latitude).isBetween(45.4, 45.5));
		var after = metadata(clean(kind, SampleFiles.of(kind)));
		assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
		var camera = Objects.requireNonNull(after.getFirstDirectoryOfType(ExifIFD0Directory.class));
		assertThat(camera.hasErrors()).isFalse();
		assertThat(camera.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(SampleFiles.ORIENTATION);
		assertThat(camera.getString(ExifIFD0Directory.TAG_MAKE)).isEqualTo("Riva1");
		assertThat(Objects.requireNonNull(after.getFirstDirectoryOfType(ExifSubIFDDirectory.class))
			.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)).isEqualTo("2026:01:14 10:00:00");
	}

	@ParameterizedTest
	@EnumSource(names = { "JPEG", "PNG", "WEBP" })
	void everyPixelStays(FileKind kind) throws IOException {
		var before = SampleFiles.of(kind);
		assertThat(pixels(clean(kind, before))).isEqualTo(pixels(before));
	}

	/** Not decoded and encoded again: the compressed bytes are the same. */
	@Test
	void aJpegIsNotCompressedAgain() throws IOException {
		var plain = SampleFiles.plain("jpeg", 64, 48);
		var clean = clean(FileKind.JPEG, SampleFiles.jpeg(plain, SampleFiles.exif()));
		assertThat(Arrays.copyOfRange(clean, scan(clean), clean.length))
			.isEqualTo(Arrays.copyOfRange(plain, scan(plain), plain.length));
	}

	@Test
	void theBytesOfPicturesAndFramesStayWhereTheyWere() throws IOException {
		for (var kind : new FileKind[] { FileKind.HEIC, FileKind.MP4 }) {
			var before = new String(SampleFiles.of(kind), StandardCharsets.ISO_8859_1);
			var after = new String(clean(kind, SampleFiles.of(kind)), StandardCharsets.ISO_8859_1);
			assertThat(after).hasSameSizeAs(before);
			assertThat(after.indexOf("these bytes are the")).isPositive()
				.isEqualTo(before.indexOf("these bytes are the"));
			assertThat(after).contains((kind == FileKind.HEIC) ? "the picture" : "the frames");
		}
	}

	@Test
	void aDocumentStaysAsItIs() throws IOException {
		assertThat(clean(FileKind.PDF, SampleFiles.pdf())).isEqualTo(SampleFiles.pdf());
	}

	@ParameterizedTest
	@EnumSource(names = { "JPEG", "PNG", "HEIC" })
	void measuresAreReadFromTheHeader(FileKind kind) throws IOException {
		assertThat(measures(kind, SampleFiles.of(kind))).hasValueSatisfying((picture) -> {
			assertThat(picture.width()).isEqualTo(64);
			assertThat(picture.height()).isEqualTo(48);
		});
	}

	@Test
	void theMeasuresOfABombAreReadWithoutSettingItOff() throws IOException {
		assertThat(measures(FileKind.PNG, SampleFiles.hugePng(50_000, 50_000)).orElseThrow().pixels())
			.isEqualTo(2_500_000_000L);
		assertThat(measures(FileKind.JPEG, SampleFiles.hugeJpeg(50_000, 50_000)).orElseThrow().pixels())
			.isEqualTo(2_500_000_000L);
		assertThat(measures(FileKind.HEIC, SampleFiles.heic(50_000, 50_000)).orElseThrow().pixels())
			.isEqualTo(2_500_000_000L);
	}

	/** A third, a half, all but a few bytes. */
	@ParameterizedTest
	@EnumSource
	void whatIsCutOffIsDamaged(FileKind kind) throws IOException {
		var whole = switch (kind) {
			case JPEG -> SampleFiles.plain("jpeg", 64, 48);
			case PNG -> SampleFiles.plain("png", 64, 48);
			case WEBP -> Arrays.copyOf(SampleFiles.webp(), SampleFiles.webp().length - SampleFiles.LATITUDE.length());
			default -> SampleFiles.of(kind);
		};
		for (var length : new int[] { whole.length / 3, whole.length / 2, whole.length - 7 }) {
			assertThatExceptionOfType(DamagedFile.class).as("%d of %d bytes", length, whole.length)
				.isThrownBy(() -> clean(kind, Arrays.copyOf(whole, length)));
		}
	}

	@Test
	void aWrongCheckSumIsDamage() {
		var png = SampleFiles.plain("png", 64, 48);
		png[45] ^= 1;
		assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> clean(FileKind.PNG, png));
	}

	/**
	 * What the camera says is damaged, in any way there is: it is dropped, and the photo
	 * stays.
	 */
	@Test
	void whatCantBeReadOfWhatTheCameraSaysIsDropped() throws IOException {
		var chance = new Random(4711);
		for (var time = 0; time < 300; time++) {
			var exif = SampleFiles.exif();
			for (var hit = 0; hit < 8; hit++) {
				exif[chance.nextInt(300)] = (byte) chance.nextInt();
			}
			var clean = clean(FileKind.JPEG, SampleFiles.jpeg(SampleFiles.plain("jpeg", 16, 16), exif));
			assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.LATITUDE);
			assertThat(ImageIO.read(new ByteArrayInputStream(clean))).isNotNull();
			assertThat(metadataOrNothing(clean).map((read) -> read.getDirectoriesOfType(GpsDirectory.class).size()))
				.as("round %d", time)
				.contains(0);
		}
	}

	/**
	 * Whatever is wrong with a file, it is damaged, and nothing else goes wrong, nor for
	 * long.
	 */
	@ParameterizedTest
	@EnumSource
	void damageOfAnyKindIsDamage(FileKind kind) throws IOException {
		var chance = new Random(42);
		var whole = SampleFiles.of(kind);
		for (var time = 0; time < 600; time++) {
			var damaged = whole.clone();
			for (var hit = 0; hit <= time % 5; hit++) {
				damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
			}
			try {
				var clean = new String(clean(kind, damaged), StandardCharsets.ISO_8859_1);
				assertThat(clean).isNotEmpty();
			}
			catch (DamagedFile expected) {
				assertThat(expected).hasMessageMatching("(?s).+");
			}
		}
	}

	@Test
	void aTrackThatLiesAboutItsPlaceIsDamage() {
		var film = new String(SampleFiles.mp4(), StandardCharsets.ISO_8859_1);
		var last = film.lastIndexOf("stco") + 12;
		var lying = ByteBuffer.wrap(SampleFiles.text(film)).putInt(last, Integer.MAX_VALUE).array();
		assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> clean(FileKind.MP4, lying));
	}

	private byte[] clean(FileKind kind, byte[] bytes) throws IOException {
		var to = folder.resolve("clean");
		CleanCopy.of(kind, written(bytes), to);
		return Files.readAllBytes(to);
	}

	private Optional<Picture> measures(FileKind kind, byte[] bytes) throws IOException {
		return CleanCopy.of(kind, written(bytes), folder.resolve("clean"));
	}

	private Path written(byte[] bytes) throws IOException {
		return Files.write(folder.resolve("received"), bytes);
	}

	private static Metadata metadata(byte[] bytes) throws ImageProcessingException, IOException {
		return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
	}

	private static Optional<Metadata> metadataOrNothing(byte[] bytes) throws IOException {
		try {
			return Optional.of(metadata(bytes));
		}
		catch (ImageProcessingException unreadable) {
			return Optional.empty();
		}
	}

	private static int[] pixels(byte[] bytes) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	private static int scan(byte[] jpeg) {
		for (var at = 2; at < jpeg.length; at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff)) {
			if ((jpeg[at + 1] & 0xff) == 0xda) {
				return at;
			}
		}
		throw new IllegalStateException("A JPEG without a scan");
	}

}
