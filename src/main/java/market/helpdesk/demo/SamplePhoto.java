package market.helpdesk.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** A photo that nobody took. */
final class SamplePhoto {

	private static final int WIDTH = 960;

	private static final int HEIGHT = 720;

	private SamplePhoto() {
	}

	/** Returns a JPEG of a telephone on a table, with a scratch across its screen. */
	static byte[] ofAScratch() {
		var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		var canvas = photo.createGraphics();
		canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		canvas.setPaint(new GradientPaint(0, 0, new Color(0xc9b79c), WIDTH, HEIGHT, new Color(0x8f7a5c)));
		canvas.fillRect(0, 0, WIDTH, HEIGHT);
		telephone(canvas);
		scratch(canvas);
		canvas.dispose();
		return jpeg(photo);
	}

	private static void telephone(Graphics2D canvas) {
		canvas.rotate(Math.toRadians(-9), WIDTH / 2d, HEIGHT / 2d);
		canvas.setPaint(new Color(0, 0, 0, 60));
		canvas.fillRoundRect(322, 52, 340, 650, 60, 60);
		canvas.setPaint(new Color(0x15181d));
		canvas.fillRoundRect(310, 35, 340, 650, 60, 60);
		canvas.setPaint(new GradientPaint(310, 35, new Color(0x3a4f6b), 650, 685, new Color(0x10151c)));
		canvas.fillRoundRect(324, 50, 312, 620, 44, 44);
	}

	private static void scratch(Graphics2D canvas) {
		canvas.setPaint(new Color(255, 255, 255, 190));
		canvas.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		canvas.draw(new QuadCurve2D.Double(372, 180, 480, 260, 588, 455));
		canvas.setStroke(new BasicStroke(1.5f));
		canvas.draw(new QuadCurve2D.Double(390, 172, 500, 262, 560, 400));
	}

	private static byte[] jpeg(BufferedImage photo) {
		try {
			var bytes = new ByteArrayOutputStream();
			ImageIO.write(photo, "jpeg", bytes);
			return bytes.toByteArray();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

}
