package market.helpdesk.web.page;

import java.time.Duration;

/** An amount of time told to the second: "6 h 00 m", "5 h 59 m 33 s". */
public record Amount(Duration duration) {
}
