package market.helpdesk.standing;

/**
 * What a standing is made of, each from 0 to 1, before anything is rounded.
 *
 * @param timeliness answers within their time, and soon (R13)
 * @param regularity updates in time, and all stages (R17, R18)
 * @param reliability what buyers say of the answers (R15, R16)
 */
record Parts(double timeliness, double regularity, double reliability) {
}
