package market.helpdesk.api.screening;

import java.util.List;

/** What a batch is answered with: a result for each request, in their order. */
record ScreeningPreviews(List<ScreeningPreview> results) {
}
