package market.helpdesk.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ThumbnailTests {

	@TempDir
	Path folder;

	/**
	 * The picture lies with green on its left and red on its right; where they are once
	 * it is upright.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 320, 160, LEFT", "2, 320, 160, RIGHT", "3, 320, 160, RIGHT", "4, 320, 160, LEFT",
			"5, 160, 320, TOP", "6, 160, 320, TOP", "7, 160, 320, BOTTOM", "8, 160, 320, BOTTOM" })
	void isUpright(int orientation, int width, int height, String green) throws IOException {
		var small = small(FileKind.JPEG, SampleFiles.plain("jpeg", 1200, 600), new Picture(1200, 600, orientation));
		assertThat(small.getWidth()).isEqualTo(width);
		assertThat(small.getHeight()).isEqualTo(height);
		var at = switch (green) {
			case "LEFT" -> small.getRGB(4, height / 2);
			case "RIGHT" -> small.getRGB(width - 5, height / 2);
			case "TOP" -> small.getRGB(width / 2, 4);
			default -> small.getRGB(width / 2, height - 5);
		};
		assertThat(new Color(at).getGreen()).isGreaterThan(200);
		assertThat(new Color(at).getRed()).isLessThan(60);
	}

	@Test
	void aSmallPictureStaysAsSmallAsItIs() throws IOException {
		assertThat(small(FileKind.PNG, SampleFiles.plain("png", 30, 20), new Picture(30, 20, 1)).getWidth())
			.isEqualTo(30);
	}

	@Test
	void oneSeesThroughWhatOneSeesThrough() throws IOException {
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png", bytes);
		var thumbnail = Thumbnail.of(FileKind.PNG, new Picture(40, 40, 1), written(bytes.toByteArray())).orElseThrow();
		assertThat(thumbnail.seeThrough()).isTrue();
		assertThat(Recognition.kindOf(written(thumbnail.bytes()))).contains(FileKind.PNG);
	}

	@Test
	void aWebpIsReadToo() throws IOException {
		assertThat(Thumbnail.of(FileKind.WEBP, new Picture(1, 1, 1), written(SampleFiles.webp()))).isPresent();
	}

	@Test
	void aPhotoOfATelephoneHasNone() throws IOException {
		assertThat(Thumbnail.of(FileKind.HEIC, new Picture(64, 48, 1), written(SampleFiles.heic(64, 48)))).isEmpty();
	}

	@Test
	void aPngThatCantBeReadIsDamaged() throws IOException {
		var file = written(SampleFiles.hugePng(60, 60));
		assertThatExceptionOfType(DamagedFile.class)
			.isThrownBy(() -> Thumbnail.of(FileKind.PNG, new Picture(60, 60, 1), file));
	}

	/** Twelve megapixels, as telephones take them. */
	@Test
	void aLargePhotoBecomesSmall() throws IOException {
		var large = SampleFiles.plain("jpeg", 4_000, 3_000);
		var small = small(FileKind.JPEG, large, new Picture(4_000, 3_000, 1));
		assertThat(small.getWidth()).isEqualTo(320);
		assertThat(small.getHeight()).isEqualTo(240);
	}

	private BufferedImage small(FileKind kind, byte[] bytes, Picture picture) throws IOException {
		var thumbnail = Thumbnail.of(kind, picture, written(bytes)).orElseThrow();
		return ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
	}

	private Path written(byte[] bytes) throws IOException {
		return Files.write(folder.resolve("file"), bytes);
	}

}
