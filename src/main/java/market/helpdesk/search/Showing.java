package market.helpdesk.search;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;

/**
 * What a viewer is shown of what was found. Who takes no part reads what people wrote for
 * a reason only (R12): of it they are shown what stands around the words they typed, so
 * that they know whether to give one, and nothing where they typed none.
 */
record Showing(Viewer viewer, Marking marking) {

	private static final int EXCERPT = 260;

	private static final int AROUND_A_MARK = 120;

	private static final int WHOLE = Integer.MAX_VALUE / 2;

	Hit hit(Document document) {
		var ticket = document.ticket();
		return new Hit(document.key().id(), document.key().kind(), ticket.id(), ticket.reference(), ticket.isErased(),
				subject(ticket), excerpt(document), document.facts(), document.position(), ticket.topic(),
				ticket.status(), ticket.buyerName(), ticket.shopName(), ticket.market(), ticket.orderNumber(),
				document.at());
	}

	/** The mark of what was erased is put into words as a whole. */
	private Excerpt subject(Document.OfTicket ticket) {
		return ticket.isErased() ? Excerpt.plain(ticket.subject()) : marking.excerpt(ticket.subject(), WHOLE);
	}

	private Excerpt excerpt(Document document) {
		if (!(viewer instanceof Inspector)) {
			return marking.excerpt(document.rest(), EXCERPT);
		}
		var around = marking.excerpt(document.rest(), AROUND_A_MARK);
		return around.isMarked() ? around : Excerpt.NOTHING;
	}

}
