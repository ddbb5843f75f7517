package market.helpdesk.web.privacy;

import java.time.Clock;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.ErasureQueue;
import market.helpdesk.privacy.ErasureRequestId;
import market.helpdesk.privacy.ErasureRequestNotFound;
import market.helpdesk.privacy.ErasureScope;
import market.helpdesk.privacy.ErasureState;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.PlatformSettings;
import market.helpdesk.web.privacy.AccountPage.BlockedView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what administrators see of requests. */
@Component
class ErasurePages {

	private final ErasureQueue queue;

	private final ErasureScope scope;

	private final PlatformSettings platform;

	private final ListSettings settings;

	private final Clock clock;

	ErasurePages(ErasureQueue queue, ErasureScope scope, PlatformSettings platform, ListSettings settings,
			Clock clock) {
		this.queue = queue;
		this.scope = scope;
		this.platform = platform;
		this.settings = settings;
		this.clock = clock;
	}

	ErasuresPage list(Inspector inspector, ErasureState state, Optional<Cursor> after) {
		var page = queue.in(inspector, state, after, settings.pageSize())
			.map((request) -> RequestView.of(request, platform.zone()));
		return new ErasuresPage(state, page.items(), page.nextOrNull(), after.isEmpty());
	}

	/**
	 * @throws ErasureRequestNotFound if there is none
	 */
	String show(Inspector inspector, ErasureRequestId id, GrantForm form, Model model) {
		var request = queue.find(inspector, id).orElseThrow(() -> new ErasureRequestNotFound(id));
		var about = scope.of(request.person(), clock.instant());
		model.addAttribute("page", new ErasurePage(RequestView.of(request, platform.zone()), about.tickets(),
				about.erased(), about.held(), about.blocked().stream().map(BlockedView::of).toList()));
		if (!model.containsAttribute("decision")) {
			model.addAttribute("decision", form);
		}
		return "erasure/show";
	}

}
