package market.helpdesk.order;

/** There is no such order, or none that the viewer may know of: nobody can tell which. */
public class OrderNotFound extends RuntimeException {

	public OrderNotFound(String number) {
		super("No order " + number);
	}

}
