package market.helpdesk.web.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The languages there are words in: English, and every one with a message bundle of its
 * own.
 */
@Component
public class Languages {

	private final List<Locale> all;

	Languages() throws IOException {
		var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages_*.properties");
		this.all = Stream.concat(Stream.of(Locale.ENGLISH), Stream.of(bundles).map(Languages::language)).toList();
	}

	public List<Locale> all() {
		return all;
	}

	/** Finds a language by its tag, {@code it}. */
	public Optional<Locale> find(String tag) {
		return all.stream().filter((language) -> language.toLanguageTag().equals(tag)).findFirst();
	}

	private static Locale language(Resource bundle) {
		var name = String.valueOf(bundle.getFilename());
		return Locale.forLanguageTag(
				name.substring("messages_".length(), name.length() - ".properties".length()).replace('_', '-'));
	}

}
