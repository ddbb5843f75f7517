package market.helpdesk.web.page;

import market.helpdesk.standing.StandingBand;

/**
 * The standing of a shop at a glance (R21).
 *
 * @param number from 0 to 100
 */
public record Score(int number, StandingBand band) {
}
