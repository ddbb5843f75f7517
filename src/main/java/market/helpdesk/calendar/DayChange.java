package market.helpdesk.calendar;

/** What a draft makes of a day. */
public sealed interface DayChange {

	/** It is a holiday of that name. */
	record Put(String name, String source) implements DayChange {

		/** The most characters a name may have. */
		public static final int MAX_NAME_LENGTH = 80;

		/** The most characters a source may have. */
		public static final int MAX_SOURCE_LENGTH = 200;

		/**
		 * @throws IllegalArgumentException if name or source are blank or too long
		 */
		public Put {
			name = required(name, MAX_NAME_LENGTH);
			source = required(source, MAX_SOURCE_LENGTH);
		}

		private static String required(String text, int maxLength) {
			var stripped = text.strip();
			if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > maxLength) {
				throw new IllegalArgumentException("1 to %d characters, not '%s'".formatted(maxLength, text));
			}
			return stripped;
		}

	}

	/** It is none any more. */
	record Removed() implements DayChange {
	}

}
