package market.helpdesk.calendar;

/** A downtime, and who recorded it, when and why. */
public record RecordedDowntime(ClockRevision revision, Downtime downtime) {
}
