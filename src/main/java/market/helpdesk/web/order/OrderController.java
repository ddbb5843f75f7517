package market.helpdesk.web.order;

import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.order.Orders;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders of whoever looks, and the way from each to its tickets. */
@Controller
class OrderController {

	private final Orders orders;

	private final OrderRows rows;

	private final ListSettings settings;

	OrderController(Orders orders, OrderRows rows, ListSettings settings) {
		this.orders = orders;
		this.rows = rows;
		this.settings = settings;
	}

	@GetMapping("/orders")
	String index(@CurrentViewer Participant viewer, @RequestParam(defaultValue = "") String number,
			@RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = orders.pageVisibleTo(viewer, number, cursor, settings.pageSize());
		model.addAttribute("orders",
				new OrdersPage(rows.withAgreements(viewer, page.items()), number, page.nextOrNull(), cursor.isEmpty()));
		return "order/index";
	}

}
