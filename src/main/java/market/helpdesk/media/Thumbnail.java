package market.helpdesk.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * A small copy of a picture, upright, {@value #LONGEST_SIDE} pixels at most on its longer
 * side.
 * <p>
 * Of large pictures only every so manieth pixel is read. Some decoders need the whole
 * picture all the same, so pictures of no more than {@value #MEGAPIXELS_AT_ONCE} million
 * pixels together are read at once; others wait.
 *
 * @param bytes a JPEG, or a PNG where one sees through it
 */
public record Thumbnail(byte[] bytes, boolean seeThrough) {

	static final int LONGEST_SIDE = 320;

	private static final int MEGAPIXELS_AT_ONCE = 50;

	private static final int MEGAPIXEL = 1_000_000;

	private static final Semaphore MEGAPIXELS = new Semaphore(MEGAPIXELS_AT_ONCE, true);

	static {
		ImageIO.setUseCache(false);
	}

	/**
	 * Makes one, if the picture is of a kind that can be read here; a photo in the
	 * colours of print can't, nor can a HEIC.
	 * @param file a clean copy
	 * @throws DamagedFile if the picture is not whole
	 */
	public static Optional<Thumbnail> of(FileKind kind, Picture picture, Path file) throws IOException {
		if (!kind.isShownByBrowsers()) {
			return Optional.empty();
		}
		var weight = (int) Math.clamp(picture.pixels() / MEGAPIXEL + 1, 1, MEGAPIXELS_AT_ONCE);
		MEGAPIXELS.acquireUninterruptibly(weight);
		try {
			return read(kind, picture, file).map((image) -> drawn(upright(image, picture)));
		}
		finally {
			MEGAPIXELS.release(weight);
		}
	}

	private static Optional<BufferedImage> read(FileKind kind, Picture picture, Path path) throws IOException {
		var readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
		try (var file = new FileImageInputStream(path.toFile())) {
			return read(readers, picture, file);
		}
		catch (IOException | RuntimeException unreadable) {
			if (kind == FileKind.PNG) {
				throw new DamagedFile("A PNG that can't be read");
			}
			return Optional.empty();
		}
	}

	private static Optional<BufferedImage> read(Iterator<ImageReader> readers, Picture picture,
			FileImageInputStream file) throws IOException {
		if (!readers.hasNext()) {
			return Optional.empty();
		}
		var reader = readers.next();
		try {
			reader.setInput(file, true, true);
			var every = Math.max(1, Math.max(picture.width(), picture.height()) / (2 * LONGEST_SIDE));
			var wanted = reader.getDefaultReadParam();
			wanted.setSourceSubsampling(every, every, 0, 0);
			return Optional.of(reader.read(0, wanted));
		}
		finally {
			reader.dispose();
		}
	}

	/** Turned and mirrored as its orientation says, and made small. */
	private static BufferedImage upright(BufferedImage image, Picture picture) {
		var lying = picture.liesOnItsSide();
		var width = lying ? image.getHeight() : image.getWidth();
		var height = lying ? image.getWidth() : image.getHeight();
		var scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
		var seeThrough = image.getColorModel().hasAlpha();
		var small = new BufferedImage(side(width, scale), side(height, scale),
				seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		var canvas = small.createGraphics();
		canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
		draw(image, picture.orientation(), scale, canvas);
		canvas.dispose();
		return small;
	}

	private static void draw(BufferedImage image, int orientation, double scale, Graphics2D canvas) {
		var way = AffineTransform.getScaleInstance(scale, scale);
		way.concatenate(way(orientation, image.getWidth(), image.getHeight()));
		canvas.drawImage(image, way, null);
	}

	/** The way of each pixel from where it lies to where it belongs. */
	private static AffineTransform way(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

	private static int side(int side, double scale) {
		return Math.max(1, (int) Math.round(side * scale));
	}

	private static Thumbnail drawn(BufferedImage image) {
		var seeThrough = image.getColorModel().hasAlpha();
		var bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, seeThrough ? "png" : "jpeg", bytes);
		}
		catch (IOException impossible) {
			throw new java.io.UncheckedIOException(impossible);
		}
		return new Thumbnail(bytes.toByteArray(), seeThrough);
	}

}
