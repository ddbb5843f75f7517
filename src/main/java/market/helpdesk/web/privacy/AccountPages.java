package market.helpdesk.web.privacy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer;
import market.helpdesk.privacy.AskingForErasure;
import market.helpdesk.privacy.ErasureScope.Blocked;
import market.helpdesk.privacy.ErasureScope;
import market.helpdesk.privacy.Obstacle;
import market.helpdesk.web.page.PlatformSettings;
import market.helpdesk.web.privacy.AccountPage.BlockedView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of somebody's own data. */
@Component
class AccountPages {

	/** What a buyer can see to the end of; the rest is no affair of theirs. */
	private static final Set<Obstacle> OWN = EnumSet.of(Obstacle.ANSWER_OWED, Obstacle.OPEN_CASE,
			Obstacle.OPEN_AGREEMENT, Obstacle.OPEN_FLAG);

	private final AskingForErasure asking;

	private final ErasureScope scope;

	private final PlatformSettings platform;

	private final Clock clock;

	AccountPages(AskingForErasure asking, ErasureScope scope, PlatformSettings platform, Clock clock) {
		this.asking = asking;
		this.scope = scope;
		this.platform = platform;
		this.clock = clock;
	}

	String show(Viewer viewer, ErasureForm form, Model model) {
		model.addAttribute("erasure", form);
		model.addAttribute("page",
				(viewer instanceof Buyer buyer) ? page(buyer) : new AccountPage(false, null, false, List.of()));
		return "account/show";
	}

	private AccountPage page(Buyer buyer) {
		var request = asking.latest(buyer).map((one) -> RequestView.own(one, platform.zone()));
		return new AccountPage(true, request.orElse(null), request.filter(RequestView::isOpen).isPresent(),
				scope.of(buyer.account(), clock.instant())
					.blocked()
					.stream()
					.flatMap((one) -> own(one).stream())
					.toList());
	}

	private static Optional<BlockedView> own(Blocked blocked) {
		var obstacles = blocked.obstacles().stream().filter(OWN::contains).toList();
		return obstacles.isEmpty() ? Optional.empty() : Optional
			.of(new BlockedView(blocked.ticket(), blocked.reference().text(), blocked.shopName(), obstacles));
	}

}
