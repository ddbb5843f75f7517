package market.helpdesk.web.writing;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.writing.SavedAnswersPage.OwnShop;
import market.helpdesk.writing.ListedAnswer;
import market.helpdesk.writing.SavedAnswerId;
import market.helpdesk.writing.SavedAnswerLists;
import market.helpdesk.writing.SavedAnswerNotFound;

import org.springframework.stereotype.Component;

/** Puts together the saved answers of whoever looks. */
@Component
class SavedAnswerPages {

	private final SavedAnswerLists answers;

	private final ShopMembers members;

	private final MarketTimes times;

	SavedAnswerPages(SavedAnswerLists answers, ShopMembers members, MarketTimes times) {
		this.answers = answers;
		this.members = members;
		this.times = times;
	}

	SavedAnswersPage page(Member member) {
		var own = members.ofMember(member.account());
		var rows = answers.of(member).stream().map((answer) -> row(answer, own.contains(answer.shop()))).toList();
		return new SavedAnswersPage(rows,
				own.stream().map((shop) -> new OwnShop(shop.marketplaceId(), shop.name())).toList(),
				member.shops().size() > 1);
	}

	/**
	 * Returns an answer to change.
	 * @throws SavedAnswerNotFound if there is none of a shop the member belongs to
	 */
	ListedAnswer own(Member member, SavedAnswerId id) {
		var own = members.ofMember(member.account()).stream().map(Shop::id).toList();
		return answers.find(member, id)
			.filter((answer) -> own.contains(answer.shop().id()))
			.orElseThrow(() -> new SavedAnswerNotFound(id));
	}

	SavedAnswerRow row(ListedAnswer answer, boolean mayChange) {
		return new SavedAnswerRow(answer.id().id(), answer.shop().name(), answer.text().name(), answer.text().body(),
				answer.writtenBy(), times.at(answer.shop().market(), answer.writtenAt()), mayChange);
	}

}
