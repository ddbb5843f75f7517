package market.helpdesk.media;

/**
 * How large a picture is, before anybody decodes it.
 *
 * @param orientation how it is to be turned before it is shown, 1 to 8 as Exif counts
 */
public record Picture(int width, int height, int orientation) {

	private static final int UPRIGHT = 1;

	/**
	 * @throws IllegalArgumentException if a side is not positive
	 */
	public Picture {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("A picture of %d x %d".formatted(width, height));
		}
		orientation = (orientation >= UPRIGHT && orientation <= 8) ? orientation : UPRIGHT;
	}

	static Picture of(int width, int height, int orientation) throws DamagedFile {
		if (width < 1 || height < 1) {
			throw new DamagedFile("A picture of %d x %d".formatted(width, height));
		}
		return new Picture(width, height, orientation);
	}

	public long pixels() {
		return (long) width * height;
	}

	/** Whether it is shown with its sides exchanged. */
	boolean liesOnItsSide() {
		return orientation > 4;
	}

}
