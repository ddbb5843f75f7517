package market.helpdesk.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a viewer may see, as conditions of statements: isolation rests on them and on
 * nothing else (R2). Documents are {@code d}, tickets {@code t}, orders {@code o}.
 */
record SearchScope(Viewer viewer) {

	/** What is gone through piece by piece: a seller's shops, or all at once. */
	String pieces() {
		return (viewer instanceof Member) ? "unnest(:shops::uuid[]) as piece (shop)"
				: "(values (1)) as piece (all_of_it)";
	}

	String ofPiece() {
		return switch (viewer) {
			case Member member -> "d.shop_id = piece.shop";
			case Buyer buyer -> "d.buyer_id = :viewer";
			case Inspector inspector -> "true";
		};
	}

	/**
	 * With the words that must stand there. Two shops may share a slice of the index, so
	 * the shop is asked for too.
	 */
	String withWords() {
		return switch (viewer) {
			case Member member ->
				"marked_words(d.shop_id, d.words) @@ :slices::tsquery and d.shop_id = any(:shops::uuid[])";
			case Buyer buyer -> "d.buyer_id = :viewer and d.words @@ :words::tsquery";
			case Inspector inspector -> "d.words @@ :words::tsquery";
		};
	}

	String ofTickets() {
		return of("t");
	}

	String ofOrders() {
		return of("o");
	}

	private String of(String table) {
		return switch (viewer) {
			case Member member -> table + ".shop_id = any(:shops::uuid[])";
			case Buyer buyer -> table + ".buyer_id = :viewer";
			case Inspector inspector -> "true";
		};
	}

	StatementSpec bind(StatementSpec statement) {
		var shops = (viewer instanceof Member member) ? member.shopIds() : List.<UUID>of();
		return statement.param("viewer", viewer.account().id()).param("shops", array(shops));
	}

	StatementSpec bind(StatementSpec statement, SearchQuery query) {
		return bind(statement).param("words", query.plain())
			.param("slices", (viewer instanceof Member member) ? query.inSlices(member.shopIds()) : "");
	}

	/** Ids as PostgreSQL reads an array of them. */
	static String array(List<UUID> ids) {
		return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

}
