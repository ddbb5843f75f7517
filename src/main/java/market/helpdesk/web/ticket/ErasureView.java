package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.ticket.ErasureGround;
import org.jspecify.annotations.Nullable;

/**
 * That everything in a ticket was erased.
 *
 * @param by who granted it, null where nobody had to or the viewer is not told
 * @param request what asked for it, null where nobody did or the viewer is not told
 */
public record ErasureView(ErasureGround ground, ZonedDateTime at, @Nullable String by, @Nullable UUID request) {
}
