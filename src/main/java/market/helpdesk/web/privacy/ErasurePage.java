package market.helpdesk.web.privacy;

import java.util.List;

import market.helpdesk.web.privacy.AccountPage.BlockedView;

/**
 * A request with what it is about.
 *
 * @param tickets how many the person has
 * @param erased how many of them are erased
 * @param held whether the person is held by law
 * @param blocked those something stands against
 */
public record ErasurePage(RequestView request, long tickets, long erased, boolean held, List<BlockedView> blocked) {
}
