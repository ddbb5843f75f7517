package market.helpdesk.web.notice;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.notification.Notice;
import market.helpdesk.notification.Notices;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.page.Visit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a seller was told. Looking at it is reading it. */
@Controller
class NoticeController {

	private final Notices notices;

	private final Visit visit;

	private final MarketTimes times;

	private final ListSettings settings;

	NoticeController(Notices notices, Visit visit, MarketTimes times, ListSettings settings) {
		this.notices = notices;
		this.visit = visit;
		this.times = times;
		this.settings = settings;
	}

	@GetMapping("/notices")
	String index(@CurrentViewer Member viewer, @RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = notices.of(viewer, cursor, settings.pageSize());
		read(viewer, page);
		model.addAttribute("notices",
				new NoticesPage(page.items().stream().map(this::row).toList(), page.nextOrNull(), cursor.isEmpty()));
		return "notice/index";
	}

	/**
	 * Up to the latest that is shown, and not up to now: what is just coming in was not
	 * seen.
	 */
	private void read(Member viewer, Page<Notice> page) {
		if (visit.person().filter((person) -> person.unreadNotices() > 0).isPresent()) {
			notices.read(viewer, page.items().stream().findFirst());
			visit.renew();
		}
	}

	private NoticeRow row(Notice notice) {
		return new NoticeRow(notice.isSingle(), notice.answers(), notice.ticket().id(), notice.reference(),
				notice.percent(), times.due(notice.market(), notice.dueAt()), notice.shopName(),
				times.at(notice.market(), notice.givenAt()), notice.unread());
	}

}
