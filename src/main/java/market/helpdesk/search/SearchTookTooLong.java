package market.helpdesk.search;

/** There was too much to look through; narrowed down it may be found. */
public class SearchTookTooLong extends RuntimeException {

	SearchTookTooLong(Throwable cause) {
		super("A search took too long", cause);
	}

}
