package market.helpdesk.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.account.Shop;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.Markets;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking for something in all that a viewer may see (R5). */
@Service
@Transactional(readOnly = true)
public class Searching {

	/**
	 * Two shops may share a reference; more who share what was typed are no exact hits.
	 */
	private static final int EXACT = 5;

	/** How much of a text is shown. */
	private static final int EXCERPT = 260;

	private static final int WHOLE = Integer.MAX_VALUE / 2;

	private final FoundDocuments found;

	private final Documents documents;

	private final Stems stems;

	private final Shops shops;

	private final Markets markets;

	private final SearchSettings settings;

	Searching(FoundDocuments found, Documents documents, Stems stems, Shops shops, Markets markets,
			SearchSettings settings) {
		this.found = found;
		this.documents = documents;
		this.stems = stems;
		this.shops = shops;
		this.markets = markets;
		this.settings = settings;
	}

	/**
	 * Returns what fits, a page of it. Whatever was typed is no error: it finds something
	 * or nothing.
	 */
	public HitPage find(Viewer viewer, SearchCriteria criteria, Optional<HitCursor> after) {
		if (criteria.isEmpty()) {
			return HitPage.NOTHING;
		}
		var languages = languages(viewer);
		var query = query(criteria.text(), languages);
		var exact = criteria.isNarrowed() || criteria.text().isEmpty() ? List.<Found>of()
				: found.exact(viewer, criteria.text(), EXACT);
		var rows = rows(viewer, criteria, query, after);
		var shown = rows.subList(0, Math.min(rows.size(), settings.pageSize()));
		var next = (rows.size() > settings.pageSize()) ? Optional.of(shown.getLast().cursor())
				: Optional.<HitCursor>empty();
		return page(after.isEmpty() ? exact : List.of(), without(shown, exact), query, languages, next);
	}

	private static List<Found> without(List<Found> shown, List<Found> exact) {
		var keys = exact.stream().map(Found::key).toList();
		return shown.stream().filter((one) -> !keys.contains(one.key())).toList();
	}

	/** A member's shops trade in few languages, anybody else reads all of them. */
	private List<String> languages(Viewer viewer) {
		var all = (viewer instanceof Member member)
				? shops.all(member.shops()).stream().map(Shop::market).distinct().map(markets::get)
				: markets.all().stream();
		return all.map(Market::language).map(Locale::toLanguageTag).distinct().toList();
	}

	private SearchQuery query(SearchText text, List<String> languages) {
		var words = text.terms().stream().flatMap((term) -> term.words().stream()).toList();
		return SearchQuery.of(text, stems.of(words, languages));
	}

	/**
	 * Words that stand everywhere are found among the newest documents; where those don't
	 * fill a page, the index has few to tell.
	 */
	private List<Found> rows(Viewer viewer, SearchCriteria criteria, SearchQuery query, Optional<HitCursor> after) {
		var size = settings.pageSize() + 1;
		if (criteria.isRanked() && query.isPositive()) {
			return found.ranked(viewer, criteria, query, after, settings.ranked(), size);
		}
		if (!query.isPositive()) {
			return found.byTime(viewer, criteria, query, after, WHOLE, size);
		}
		var newest = found.byTime(viewer, criteria, query, after, settings.newest(), size);
		return (newest.size() == size) ? newest : found.byWord(viewer, criteria, query, after, size);
	}

	private HitPage page(List<Found> exact, List<Found> shown, SearchQuery query, List<String> languages,
			Optional<HitCursor> next) {
		var read = documents.read(Stream.concat(exact.stream(), shown.stream()).map(Found::key).toList())
			.stream()
			.collect(Collectors.toMap(Document::key, Function.identity()));
		var marking = marking(query, read.values(), languages);
		return new HitPage(hits(exact, read, marking), hits(shown, read, marking), next);
	}

	private Marking marking(SearchQuery query, Collection<Document> read, List<String> languages) {
		var texts = read.stream()
			.flatMap((document) -> Stream.of(document.text(), document.ticket().subject()))
			.toList();
		return new Marking(query, stems.of(Marking.candidates(query, texts), languages));
	}

	/** What was erased since it was indexed isn't there any more. */
	private static List<Hit> hits(List<Found> found, Map<DocumentKey, Document> read, Marking marking) {
		return found.stream()
			.flatMap((one) -> Optional.ofNullable(read.get(one.key())).stream())
			.filter((document) -> !document.isErased())
			.map((document) -> hit(document, marking))
			.toList();
	}

	private static Hit hit(Document document, Marking marking) {
		var ticket = document.ticket();
		return new Hit(document.key().id(), document.key().kind(), ticket.id(), ticket.reference(),
				marking.excerpt(ticket.subject(), WHOLE), marking.excerpt(document.rest(), EXCERPT),
				document.position(), ticket.topic(), ticket.status(), ticket.buyerName(), ticket.shopName(),
				ticket.market(), ticket.orderNumber(), document.at());
	}

}
