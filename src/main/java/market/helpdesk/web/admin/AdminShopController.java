package market.helpdesk.web.admin;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.deadline.ResponseFigures;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shops, and how each of them answers. */
@Controller
class AdminShopController {

	private final ResponseFigures figures;

	private final ListSettings settings;

	AdminShopController(ResponseFigures figures, ListSettings settings) {
		this.figures = figures;
		this.settings = settings;
	}

	@GetMapping("/admin/shops")
	String index(@CurrentViewer Administrator administrator, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String after, Model model) {
		var behind = shop(after);
		var page = figures.perShop(name, behind, settings.pageSize());
		model.addAttribute("shops", new ShopsPage(page.shops().stream().map(ShopRow::of).toList(), name,
				page.next().map(ShopId::toString).orElse(null), behind.isEmpty()));
		return "admin/shops";
	}

	/** An address somebody cut off still shows a page: the first. */
	private static Optional<ShopId> shop(String typed) {
		try {
			return Optional.of(new ShopId(UUID.fromString(typed)));
		}
		catch (IllegalArgumentException none) {
			return Optional.empty();
		}
	}

}
