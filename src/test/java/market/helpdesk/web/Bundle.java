package market.helpdesk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words of one language.
 *
 * @param keys as they stand in its file, one after the other
 */
record Bundle(Locale language, Map<String, String> words, List<String> keys) {

	static Stream<Bundle> all() {
		return Stream.of(read(Locale.ENGLISH, "messages"), read(Locale.ITALIAN, "messages_it"));
	}

	static Bundle english() {
		return read(Locale.ENGLISH, "messages");
	}

	private static Bundle read(Locale language, String name) {
		var keys = new ArrayList<String>();
		var words = new Properties() {

			@Override
			public synchronized Object put(Object key, Object text) {
				keys.add(key.toString());
				return super.put(key, text);
			}

		};
		try (var reader = Files.newBufferedReader(Path.of("src/main/resources/%s.properties".formatted(name)),
				StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var sorted = new TreeMap<String, String>();
		words.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
		return new Bundle(language, sorted, keys);
	}

	@Override
	public String toString() {
		return language.toLanguageTag();
	}

}
