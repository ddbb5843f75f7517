package market.helpdesk.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What PostgreSQL knows of the languages of the markets. */
@Repository
class Stems {

	private final JdbcClient jdbc;

	Stems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is known of some words.
	 *
	 * @param stems those of each word, of one for each language at most
	 * @param common words that stand everywhere in one of the languages, and tell nothing
	 * where another word does
	 */
	record Known(Map<String, Set<String>> stems, Set<String> common) {

		static final Known NOTHING = new Known(Map.of(), Set.of());

		Set<String> of(String word) {
			return stems.getOrDefault(word, Set.of());
		}

		boolean isCommon(String word) {
			return common.contains(word);
		}

	}

	/** Returns what is known of words in some languages (BCP 47). */
	Known of(Collection<String> words, Collection<String> languages) {
		if (words.isEmpty() || languages.isEmpty()) {
			return Known.NOTHING;
		}
		record Row(String word, String stem) {
		}
		var rows = jdbc.sql("""
				select word, coalesce((ts_lexize(search_dictionary(language), word))[1], '') as stem
				from unnest(:words::text[]) as word cross join unnest(:languages::text[]) as language""")
			.param("words", words.stream().distinct().toArray(String[]::new))
			.param("languages", languages.stream().distinct().toArray(String[]::new))
			.query((row, number) -> new Row(row.getString("word"), row.getString("stem")))
			.list();
		var stems = rows.stream()
			.filter((row) -> !row.stem().isEmpty())
			.collect(Collectors.groupingBy(Row::word, Collectors.mapping(Row::stem, Collectors.toSet())));
		var common = rows.stream().filter((row) -> row.stem().isEmpty()).map(Row::word);
		return new Known(stems, common.collect(Collectors.toUnmodifiableSet()));
	}

}
