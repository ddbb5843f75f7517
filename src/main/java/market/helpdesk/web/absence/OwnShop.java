package market.helpdesk.web.absence;

/**
 * A shop whose absences the viewer announces.
 *
 * @param id how the marketplace names it
 */
public record OwnShop(String id, String name) {
}
