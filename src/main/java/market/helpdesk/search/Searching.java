package market.helpdesk.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.account.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking for something in all that a viewer may see (R5). */
@Service
@Transactional(readOnly = true)
public class Searching {

	private static final int ALL = Integer.MAX_VALUE;

	private final FoundDocuments found;

	private final ExactHits exactly;

	private final Narrowing narrowing;

	private final Documents documents;

	private final Stems stems;

	private final SearchLanguages languages;

	private final Patience patience;

	private final SearchSettings settings;

	Searching(FoundDocuments found, ExactHits exactly, Narrowing narrowing, Documents documents, Stems stems,
			SearchLanguages languages, Patience patience, SearchSettings settings) {
		this.found = found;
		this.exactly = exactly;
		this.narrowing = narrowing;
		this.documents = documents;
		this.stems = stems;
		this.languages = languages;
		this.patience = patience;
		this.settings = settings;
	}

	/**
	 * Returns what fits, a page of it. Whatever was typed is no error: it finds something
	 * or nothing.
	 * @throws SearchTookTooLong if there was too much to look through
	 */
	public HitPage find(Viewer viewer, SearchCriteria criteria, Optional<HitCursor> after) {
		return criteria.isEmpty() ? HitPage.NOTHING : patience.whileItLasts(() -> page(viewer, criteria, after));
	}

	private HitPage page(Viewer viewer, SearchCriteria criteria, Optional<HitCursor> after) {
		var spoken = languages.of(viewer);
		var search = new Search(new SearchScope(viewer), query(criteria.text(), spoken),
				narrowing.filters(viewer, criteria));
		var orders = criteria.isNarrowed() ? List.<OrderHit>of() : exactly.orders(viewer, criteria.text());
		var exact = criteria.isNarrowed() ? List.<Found>of() : exactly.tickets(viewer, criteria.text(), orders);
		var rows = rows(search, criteria, after);
		var shown = rows.subList(0, Math.min(rows.size(), settings.pageSize()));
		var next = (rows.size() > settings.pageSize()) ? Optional.of(shown.getLast().cursor())
				: Optional.<HitCursor>empty();
		var read = read(Stream.concat(exact.stream(), shown.stream()));
		var showing = new Showing(viewer, marking(search.query(), read.values(), spoken));
		var rest = hits(without(shown, exact), read, showing);
		return after.isEmpty() ? new HitPage(orders, hits(exact, read, showing), rest, next)
				: new HitPage(List.of(), List.of(), rest, next);
	}

	private static List<Found> without(List<Found> shown, List<Found> exact) {
		var keys = exact.stream().map(Found::key).toList();
		return shown.stream().filter((one) -> !keys.contains(one.key())).toList();
	}

	private SearchQuery query(SearchText text, List<String> spoken) {
		var words = text.terms().stream().flatMap((term) -> term.words().stream()).toList();
		return SearchQuery.of(text, stems.of(words, spoken));
	}

	/**
	 * Words that stand everywhere are found among the newest documents; where those don't
	 * fill a page, the index has few to tell.
	 */
	private List<Found> rows(Search search, SearchCriteria criteria, Optional<HitCursor> after) {
		var size = settings.pageSize() + 1;
		if (criteria.isRanked() && search.query().isPositive()) {
			return found.ranked(search, after, settings.ranked(), size);
		}
		if (!search.query().isPositive()) {
			return found.byTime(search, after, ALL, size);
		}
		var newest = found.byTime(search, after, settings.newest(), size);
		return (newest.size() == size) ? newest : found.byWord(search, after, size);
	}

	private Map<DocumentKey, Document> read(Stream<Found> rows) {
		return documents.read(rows.map(Found::key).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Document::key, Function.identity()));
	}

	private Marking marking(SearchQuery query, Collection<Document> read, List<String> spoken) {
		var texts = read.stream()
			.flatMap((document) -> Stream.of(document.text(), document.ticket().subject()))
			.toList();
		return new Marking(query, stems.of(Marking.candidates(query, texts), spoken));
	}

	/** What was erased since it was indexed isn't there any more. */
	private static List<Hit> hits(List<Found> found, Map<DocumentKey, Document> read, Showing showing) {
		return found.stream()
			.flatMap((one) -> Optional.ofNullable(read.get(one.key())).stream())
			.filter((document) -> !document.isErased())
			.map(showing::hit)
			.toList();
	}

}
