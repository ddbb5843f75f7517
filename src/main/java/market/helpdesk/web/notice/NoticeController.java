package market.helpdesk.web.notice;

import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.notification.Notice;
import market.helpdesk.notification.Notice.Announcement;
import market.helpdesk.notification.Notice.News;
import market.helpdesk.notification.Notice.Warning;
import market.helpdesk.notification.Notices;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.page.Visit;
import market.helpdesk.web.ticket.NoteItems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What buyers and sellers were told. Looking at it is reading it. */
@Controller
class NoticeController {

	private final Notices notices;

	private final Visit visit;

	private final NoteItems notes;

	private final MarketTimes times;

	private final ListSettings settings;

	NoticeController(Notices notices, Visit visit, NoteItems notes, MarketTimes times, ListSettings settings) {
		this.notices = notices;
		this.visit = visit;
		this.notes = notes;
		this.times = times;
		this.settings = settings;
	}

	@GetMapping("/notices")
	String index(@CurrentViewer Participant viewer, @RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = notices.of(viewer, cursor, settings.pageSize());
		read(viewer, page);
		model.addAttribute("notices",
				new NoticesPage(page.items().stream().map((notice) -> row(viewer, notice)).toList(), page.nextOrNull(),
						cursor.isEmpty()));
		return "notice/index";
	}

	/**
	 * Up to the latest that is shown, and not up to now: what is just coming in was not
	 * seen.
	 */
	private void read(Participant viewer, Page<Notice> page) {
		if (visit.person().filter((person) -> person.unreadNotices() > 0).isPresent()) {
			notices.read(viewer, page.items().stream().findFirst());
			visit.renew();
		}
	}

	private NoticeRow row(Participant viewer, Notice notice) {
		var givenAt = times.at(notice.market(), notice.givenAt());
		return switch (notice) {
			case Warning warning -> new WarningRow(warning.isSingle(), warning.answers(), warning.ticket().id(),
					warning.reference(), warning.percent(), times.due(warning.market(), warning.dueAt()),
					warning.shopName(), givenAt, warning.unread());
			case News news -> new NewsRow(news.ticket().id(), news.reference(), news.note(),
					notes.words(viewer, news.by(), news.side(), news.words()), news.shopName(), givenAt, news.unread());
			case Announcement one -> new AnnouncementRow(one.kind(), notes.words(one.words()), one.path(),
					one.shopName(), givenAt, one.unread());
		};
	}

}
