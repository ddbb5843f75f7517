package market.helpdesk.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The page that verifies a pack in any browser, without us: everything it needs is in it.
 */
@Component
class VerifyPage {

	/** The words that the script asks for. */
	private static final Pattern ASKED = Pattern.compile("\\bsay\\('([\\w.]+)'|data-say=\"([\\w.]+)\"");

	private static final String WORDS = "evidence.verify.";

	/** Each builds on those before it. */
	private static final List<String> SCRIPTS = List.of("bytes", "files", "check", "files-check", "transcript-check",
			"chain-check", "checkpoint-check", "verification", "page");

	private final String page = read("page.html").replace("/* style */", read("page.css"))
		.replace("/* script */",
				SCRIPTS.stream().map((script) -> read(script + ".js")).collect(Collectors.joining("\n")));

	private final KeysAddress keys;

	VerifyPage(KeysAddress keys) {
		this.keys = keys;
	}

	/** Returns it in the languages of a pack. */
	String of(Wording wording) {
		var words = new LinkedHashMap<String, Map<String, String>>();
		var asks = new TreeSet<String>();
		ASKED.matcher(page)
			.results()
			.forEach((asked) -> asks.add((asked.group(1) != null) ? asked.group(1) : asked.group(2)));
		wording.languages().forEach((locale) -> {
			var told = new LinkedHashMap<String, String>();
			asks.forEach((key) -> told.put(key, wording.say(locale, WORDS + key)));
			words.put(locale.getLanguage(), told);
		});
		// A script ends at the first "</", also within a text.
		var json = JsonFile.MAPPER.writeValueAsString(words).replace("</", "<\\/");
		return page.replace("/* words */", json).replace("/* keys */", asText(keys.toString()));
	}

	private static String asText(String address) {
		return address.replace("&", "&amp;").replace("<", "&lt;");
	}

	private static String read(String name) {
		try {
			return new ClassPathResource("evidence/verify/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
