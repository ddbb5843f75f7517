package market.helpdesk.web.format;

import java.text.NumberFormat;
import java.util.Locale;

import market.helpdesk.web.page.FileSize;

import org.springframework.format.Printer;

/**
 * Prints "640 B", "84 KB", "1.2 MB": a kilobyte has 1,024 bytes, as where limits are set.
 */
record FileSizePrinter() implements Printer<FileSize> {

	private static final long KILOBYTE = 1_024;

	private static final long MEGABYTE = KILOBYTE * KILOBYTE;

	@Override
	public String print(FileSize size, Locale locale) {
		if (size.bytes() < KILOBYTE) {
			return number(size.bytes(), 0, locale) + " B";
		}
		if (size.bytes() < MEGABYTE) {
			return number(Math.ceilDiv(size.bytes(), KILOBYTE), 0, locale) + " KB";
		}
		return number((double) size.bytes() / MEGABYTE, 1, locale) + " MB";
	}

	private static String number(double number, int digits, Locale locale) {
		var format = NumberFormat.getNumberInstance(locale);
		format.setMaximumFractionDigits(digits);
		return format.format(number);
	}

}
