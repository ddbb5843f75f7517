package market.helpdesk.web.page;

import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Curb;
import market.helpdesk.account.Person;
import market.helpdesk.account.Role;
import market.helpdesk.account.Shop;
import market.helpdesk.account.Viewer.Auditor;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.notification.Notices;
import market.helpdesk.standing.StandingWeights;
import market.helpdesk.web.page.SignedIn.CurbView;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives every page that is shown what its frame needs: who is signed in, and the token of
 * its forms. Redirects need nothing, and neither do parts of pages, whose names begin
 * with an underscore.
 */
@Component
class PageFrame implements HandlerInterceptor {

	private final Visit visit;

	private final MarketTimes times;

	private final StandingWeights weights;

	PageFrame(Visit visit, MarketTimes times, StandingWeights weights) {
		this.visit = visit;
		this.times = times;
		this.weights = weights;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || !isPage(page.getViewName())) {
			return;
		}
		beginSession(request);
		page.addObject("viewer", visit.person().map(this::signedIn).orElse(null));
	}

	/**
	 * The forms of a page have a token, which may begin a session: that is too late once
	 * a part of a long page is on its way.
	 */
	private static void beginSession(HttpServletRequest request) {
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
	}

	private static boolean isPage(String view) {
		return !view.startsWith("redirect:") && !view.contains("/_");
	}

	private SignedIn signedIn(Person person) {
		var member = (person.viewer() instanceof Member seller) ? seller : null;
		var needsAnswer = (member != null) ? visit.counts(member).needsAnswer() : 0;
		var bell = (person.viewer() instanceof Participant)
				? new Bell(Math.min(person.unreadNotices(), Notices.COUNTED)) : null;
		var shops = person.shops().stream().map(Shop::name).collect(Collectors.joining(", "));
		var standing = person.score().map((score) -> new Score(score, weights.band(score))).orElse(null);
		var audits = person.viewer() instanceof Auditor;
		return new SignedIn(person.name(), Initials.of(person.name()), audits ? Role.ADMIN : person.role(), audits,
				shops, needsAnswer, person.curbs().stream().map(this::view).toList(), bell, standing);
	}

	private CurbView view(Curb curb) {
		return new CurbView(curb.shop().name(), curb.kind(),
				curb.until().map((end) -> times.at(curb.shop().market(), end)).orElse(null));
	}

}
