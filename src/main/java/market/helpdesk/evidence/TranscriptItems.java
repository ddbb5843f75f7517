package market.helpdesk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.attachment.Attachment;
import market.helpdesk.calendar.Market;
import market.helpdesk.evidence.TranscriptItem.FileItem;
import market.helpdesk.evidence.TranscriptItem.Happened;
import market.helpdesk.evidence.TranscriptItem.PointItem;
import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.Passage;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.ThreadEntry.Closed;
import market.helpdesk.ticket.ThreadEntry.HandedBack;
import market.helpdesk.ticket.ThreadEntry.Noted;
import market.helpdesk.ticket.ThreadEntry.Proposed;
import market.helpdesk.ticket.ThreadEntry.TakenOver;
import market.helpdesk.ticket.ThreadEntry.Waived;
import market.helpdesk.ticket.ThreadEntry.Withdrawn;
import market.helpdesk.ticket.ThreadEntry.Written;
import org.jspecify.annotations.Nullable;

/**
 * Tells a ticket's thread to the reader of its pack, as their page tells it.
 *
 * @param erased when and why everything that was written in the ticket was erased, where
 * it was; of a message nothing is left then, not even a mark
 * @param names those of the files so far
 * @param packed the files so far, in their order
 */
record TranscriptItems(Reader reader, Market market, Wording wording, Optional<ErasedText> erased,
		DeadlineItems deadlines, PackNames names, List<PackedAttachment> packed) {

	List<TranscriptItem> of(ThreadPart part) {
		return part.entries().stream().map((entry) -> item(entry, part)).toList();
	}

	private TranscriptItem item(ThreadEntry entry, ThreadPart part) {
		return switch (entry) {
			case Written message -> message(message, part);
			case Noted noted -> new Happened(noted.kind(), reader.told(noted.side(), noted.by()), moment(noted),
					wording.inEach((locale) -> note(locale, noted)), Optional.empty());
			case Closed closed -> happened("CLOSED", closed, Side.BUYER, closed.by(), Optional.empty());
			case Proposed proposed ->
				happened("WAIVER_PROPOSED", proposed, Side.SELLER, proposed.by(), Optional.empty());
			case Waived waived ->
				happened("WAIVED", waived, Side.BUYER, waived.by(), released(part, waived.waiver().id()));
			case Withdrawn withdrawn ->
				happened("WAIVER_WITHDRAWN", withdrawn, Side.BUYER, withdrawn.by(), Optional.empty());
			case TakenOver taken ->
				happened("TAKEN_OVER", taken, Side.MARKETPLACE, taken.by(), released(part, taken.takeOver().id()));
			case HandedBack back -> happened("HANDED_BACK", back, Side.MARKETPLACE, back.by(), Optional.empty());
		};
	}

	private TranscriptItem.Written message(Written message, ThreadPart part) {
		var id = message.message();
		var points = part.points();
		return new TranscriptItem.Written(TranscriptItem.Written.KIND, id.id(), message.position(), message.side(),
				reader.told(message.side(), message.author()), moment(message),
				Optional.of(message.body()).filter((body) -> erased.isEmpty()), erased,
				message.passage().filter(Passage::hidden).isPresent(),
				message.passage().flatMap(Passage::delay).map((delay) -> Moment.of(delay.releasedAt(), market.zone())),
				points.points()
					.stream()
					.filter((point) -> point.message().equals(id))
					.map((point) -> new PointItem(point.number(), point.text()))
					.toList(),
				points.answers().getOrDefault(id, List.of()),
				part.attachments().getOrDefault(id, List.of()).stream().map(this::file).toList(),
				Optional.ofNullable(part.answers().get(id)).map((answer) -> deadlines.of(market.code(), answer)));
	}

	private FileItem file(Attachment attachment) {
		var gone = ErasedText.leading(attachment.name());
		var path = Optional.of(attachment).filter((one) -> gone.isEmpty()).map(names::next);
		path.ifPresent((there) -> packed.add(new PackedAttachment(attachment, there)));
		return new FileItem(attachment.id().id(), attachment.name(), attachment.kind().mediaType(), attachment.size(),
				attachment.sha256(), path, gone);
	}

	private Happened happened(String kind, ThreadEntry entry, Side side, String by, Optional<DeadlineItem> deadline) {
		return new Happened(kind, reader.told(side, by), moment(entry),
				wording.inEach((locale) -> wording.say(locale, "evidence.event." + kind, who(locale, side, by))),
				deadline);
	}

	private Optional<DeadlineItem> released(ThreadPart part, UUID release) {
		return Optional.ofNullable(part.releases().get(release))
			.map((released) -> deadlines.of(market.code(), released));
	}

	private String note(Locale locale, Noted noted) {
		var words = new ArrayList<String>();
		var by = noted.by();
		words.add((by != null) ? who(locale, noted.side(), by) : "");
		noted.words().forEach((word) -> words.add(wording.say(locale, word)));
		return wording.say(locale, "ticket.note." + noted.kind(), words.toArray());
	}

	private String who(Locale locale, @Nullable Side side, String by) {
		if (side != Side.MARKETPLACE) {
			return wording.worded(locale, by);
		}
		return reader.knowsAll() ? wording.say(locale, "marketplace.named", by)
				: wording.say(locale, "marketplace.name");
	}

	private Moment moment(ThreadEntry entry) {
		return Moment.of(entry.at(), market.zone());
	}

}
