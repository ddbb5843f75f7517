package market.helpdesk.marketplace;

/** A line of a file after it was read. */
sealed interface ReadLine {

	/** The line's place in the file, from 1 on. */
	long number();

	/** It says something, which may still be about things nobody knows. */
	record Valid(long number, MarketplaceLine line) implements ReadLine {
	}

	/** It says nothing that can be understood. */
	record Broken(long number, String reason) implements ReadLine {
	}

	static ReadLine of(RawLine line) {
		if (line.tooLong()) {
			return new Broken(line.number(), "is longer than %d MiB".formatted(LineReader.LONGEST >> 20));
		}
		try {
			return new Valid(line.number(), LineParser.parse(line.bytes()));
		}
		catch (LineRefused refused) {
			return new Broken(line.number(), String.valueOf(refused.getMessage()));
		}
	}

}
